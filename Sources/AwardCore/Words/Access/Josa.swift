/// Korean particles whose form depends on whether the word before them ends in a consonant.
enum Josa {
    /// 은/는.
    case topic
    /// 이/가.
    case subject
    /// 을/를.
    case object

    /// The form after `word`.
    func after(_ word: String) -> String {
        let isOpen = Josa.endsOpen(word)
        switch self {
        case .topic: return isOpen ? "는" : "은"
        case .subject: return isOpen ? "가" : "이"
        case .object: return isOpen ? "를" : "을"
        }
    }

    /// Whether the word ends in a vowel as it is read aloud: digits by their Sino-Korean names (영 일 삼 육 칠 팔 end in a
    /// consonant), Latin letters by theirs (엘 엠 엔 알).
    private static func endsOpen(_ word: String) -> Bool {
        let skipped: Set<Character> = ["’", "'", "\"", "”", ")", "]"]
        guard let scalar = word.last(where: { !skipped.contains($0) })?.unicodeScalars.last else { return true }
        switch scalar.value {
        case 0xAC00...0xD7A3: return (scalar.value - 0xAC00) % 28 == 0
        default: return !"013678LMNRlmnr".unicodeScalars.contains(scalar)
        }
    }
}

extension String {
    /// The word with its particle.
    func with(_ particle: Josa) -> String {
        self + particle.after(self)
    }
}
