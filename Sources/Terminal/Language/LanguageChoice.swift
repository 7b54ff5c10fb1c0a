/// The language the tool speaks, and how it is chosen.
public enum LanguageChoice: String, Sendable, Hashable, CaseIterable {
    /// Korean.
    case korean = "ko"
    /// English.
    case english = "en"

    /// A `--lang` that names neither language.
    public struct Unknown: Error, Hashable, CustomStringConvertible {
        /// What was given.
        public let given: String

        /// One sentence, in English since no language is known yet.
        public var description: String {
            "--lang takes ko or en, not “\(DisplayWidth.truncate(SafeText.visible(given), to: 40))”."
        }
    }

    /// Chooses the language.
    ///
    /// `flag` decides where it is given. Otherwise the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not
    /// empty does, as in POSIX: Korean when its language is `ko` (`ko_KR.UTF-8`, `ko`), English for everything else, `C`
    /// and `POSIX` included, and when none is set.
    ///
    /// - Parameters:
    ///   - flag: The value of `--lang`: `ko` or `en`, or a locale that begins with one of them.
    ///   - environment: Looks up an environment variable.
    /// - Throws: ``Unknown`` when `flag` names another language.
    public static func decide(
        flag: String?, environment: (String) -> String? = Console.environmentValue
    ) throws(Unknown) -> LanguageChoice {
        if let flag {
            guard let chosen = LanguageChoice(locale: flag) else { throw Unknown(given: flag) }
            return chosen
        }
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let locale = environment(name), !locale.isEmpty else { continue }
            return LanguageChoice(locale: locale) ?? .english
        }
        return .english
    }

    /// The language of a locale such as `ko_KR.UTF-8` or `en-GB`; `nil` for any other.
    public init?(locale: String) {
        let language = locale.prefix { $0 != "_" && $0 != "-" && $0 != "." && $0 != "@" }
        self.init(rawValue: language.lowercased())
    }
}
