public import Subprocess

/// One run of the built `simsa`, as a person or a script would start it.
public struct SimsaRun {
    /// The exit code; 128 and the signal's number where a signal ended it.
    public let code: Int32
    /// What it wrote to standard output.
    public let bytes: [UInt8]
    /// What it wrote to standard error, with lines that were wrapped put together again.
    public let errors: String
    /// What it wrote to standard error.
    public let rawErrors: String

    /// Its standard output as text.
    public var output: String { String(decoding: bytes, as: UTF8.self) }
    /// Its standard error by lines.
    public var errorLines: [Substring] { errors.split(separator: "\n") }

    /// Runs the program on a database, in English unless `language` says otherwise.
    ///
    /// - Parameter input: what it reads from standard input.
    /// - Parameter settings: further variables of its environment.
    /// - Parameter meanwhile: is done while the program runs, and can send it signals.
    /// - Throws: what `meanwhile` throws, or `SubprocessError` when it cannot be run.
    public static func run(
        _ arguments: [String], database: String, language: String = "en", input: String = "",
        settings: [String: String] = [:],
        meanwhile: @Sendable (_ send: @Sendable (Signal) -> Void) async throws -> Void = { _ in }
    ) async throws -> SimsaRun {
        let further = settings.map { (Environment.Key(stringLiteral: $0), Optional($1)) }
        let result = try await Subprocess.run(
            .path(.init(BuiltProgram.path)), arguments: Arguments(arguments),
            environment: .inherit.updating([
                "DATABASE_URL": database, "SIMSA_AWARD": nil, "LANG": language == "ko" ? "ko_KR.UTF-8" : "en_US.UTF-8",
                "LC_ALL": nil, "LC_MESSAGES": nil, "LANGUAGE": nil, "COLUMNS": nil,
            ]).updating(Dictionary(uniqueKeysWithValues: further)), input: .string(input),
            output: .bytes(limit: 4_000_000), error: .string(limit: 1_000_000)
        ) { execution in
            try await meanwhile { signal in
                // One that has ended cannot be sent anything any more.
                try? execution.send(signal: signal)
            }
        }
        let code: Int32
        switch result.terminationStatus {
        case .exited(let status): code = status
        case .signaled(let signal): code = 128 + signal
        }
        let errors = result.standardError
        return SimsaRun(
            code: code, bytes: result.standardOutput,
            errors: errors.replacing(/\n {4,}/, with: " "), rawErrors: errors)
    }
}
