extension Sentence {
    /// The languages a sentence is in.
    public enum Language: String, Sendable, Hashable, Codable, CaseIterable {
        /// Korean, the first language.
        case korean = "ko"
        /// English.
        case english = "en"
    }

    /// The sentence in one language.
    public func callAsFunction(_ language: Language) -> String {
        switch language {
        case .korean: return ko
        case .english: return en
        }
    }
}
