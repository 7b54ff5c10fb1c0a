internal import Glibc

/// The three streams of the tool and what it knows about them.
///
/// Results go to standard output, everything said to a person on the way (progress, questions, complaints) to standard
/// error, so that output can be piped.
public struct Console: Sendable {
    /// File descriptor that is read.
    public let input: Int32
    /// File descriptor of results.
    public let output: Int32
    /// File descriptor of progress, questions and complaints.
    public let errors: Int32
    let environment: @Sendable (String) -> String?
    let lines: LineReader

    /// A console on three file descriptors; by default those of the process.
    public init(
        input: Int32 = 0, output: Int32 = 1, errors: Int32 = 2,
        environment: @escaping @Sendable (String) -> String? = Console.environmentValue
    ) {
        self.input = input
        self.output = output
        self.errors = errors
        self.environment = environment
        lines = LineReader(descriptor: input)
    }

    /// The value of an environment variable of this process; `nil` where it is not set.
    public static func environmentValue(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// Whether standard input is a terminal, so that a person can answer.
    public var inputIsTerminal: Bool { isatty(input) == 1 }
    /// Whether results go to a terminal.
    public var outputIsTerminal: Bool { isatty(output) == 1 }
    /// Whether progress and questions go to a terminal.
    public var errorsAreTerminal: Bool { isatty(errors) == 1 }

    /// The columns of the terminal results go to: its own size, else `COLUMNS` if that is a number, else `fallback`.
    ///
    /// Output that is piped is `fallback` wide, unless `COLUMNS` is set. Never below 20 and never above 1000.
    public func width(fallback: Int = 100) -> Int {
        Self.terminalWidth(output) ?? declaredWidth ?? fallback
    }

    /// The columns of the terminal that complaints go to, found as ``width(fallback:)`` finds that of results.
    public var errorWidth: Int { Self.terminalWidth(errors) ?? declaredWidth ?? 100 }

    /// Colour for results.
    public func colour(_ choice: Colour.Choice = .auto) -> Colour {
        Colour(choice, isTerminal: outputIsTerminal, environment: environment)
    }

    /// Colour for progress, questions and complaints.
    public func errorColour(_ choice: Colour.Choice = .auto) -> Colour {
        Colour(choice, isTerminal: errorsAreTerminal, environment: environment)
    }

    /// How results are laid out in `language`: the terminal's width, colour where it can be seen.
    public func style(_ language: LanguageChoice, colour: Colour.Choice = .auto) -> PageStyle {
        PageStyle(language, width: width(), colour: self.colour(colour))
    }

    static func terminalWidth(_ descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return min(max(20, Int(size.ws_col)), 1000)
    }

    private var declaredWidth: Int? {
        environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? min(max(20, $0), 1000) : nil }
    }
}
