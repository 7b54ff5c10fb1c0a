/// One sentence a person reads, in Korean and in English.
public struct Sentence: Sendable, Hashable, Codable {
    /// In Korean.
    public let ko: String
    /// In English.
    public let en: String

    /// The same thing said in Korean and in English.
    public init(ko: String, en: String) {
        self.ko = ko
        self.en = en
    }
}
