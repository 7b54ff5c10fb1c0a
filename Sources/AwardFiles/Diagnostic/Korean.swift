/// Korean particles, which depend on whether the word before them ends in a consonant.
enum Korean {
    /// `word` as the topic: 은 after a final consonant, 는 otherwise.
    static func topic(_ word: String) -> String {
        guard let last = word.unicodeScalars.last?.value, (0xAC00...0xD7A3).contains(last) else { return word + "은(는)" }
        return word + ((last - 0xAC00) % 28 == 0 ? "는" : "은")
    }
}
