/// The languages every text a person reads exists in.
public enum Language: String, Sendable, Hashable, Codable, CaseIterable {
    /// Korean, the first language.
    case korean = "ko"
    /// English.
    case english = "en"
}

/// One text in both languages.
public struct LocalizedText: Sendable, Hashable, Codable {
    /// The Korean text.
    public var ko: String
    /// The English text.
    public var en: String

    /// The same thing said in Korean and in English.
    public init(ko: String, en: String) {
        self.ko = ko
        self.en = en
    }

    /// The text in `language`.
    public func callAsFunction(_ language: Language) -> String {
        switch language {
        case .korean: return ko
        case .english: return en
        }
    }
}
