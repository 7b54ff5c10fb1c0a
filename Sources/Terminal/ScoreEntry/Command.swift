extension ScoreEntry {
    /// What a reviewer can ask for besides typing a mark.
    public enum Command: Sendable, Hashable {
        /// To the criterion before: `<`, `back`, `뒤로`.
        case back
        /// To the next criterion without a change: `>`, `next`, `다음`.
        case next
        /// To the criterion with this number, from 1: `#3`, `3번`; in the review also `3`.
        case jump(Int)
        /// Take the mark away: `x`, `clear`, `지움`.
        case unset
        /// Write the comment: `c`, `comment`, `의견`.
        case comment
        /// Look over all values: `r`, `review`, `검토`.
        case review
        /// Submit the sheet: `s`, `submit`, `제출`.
        case submit
        /// Stop and go on later: `q`, `quit`, `끝`.
        case quit
        /// Explain the commands: `?`, `help`, `도움말`.
        case help

        private static let words: [String: Command] = [
            "<": .back, "back": .back, "뒤로": .back,
            ">": .next, "next": .next, "다음": .next,
            "x": .unset, "clear": .unset, "지움": .unset,
            "c": .comment, "comment": .comment, "의견": .comment,
            "r": .review, "review": .review, "검토": .review,
            "s": .submit, "submit": .submit, "제출": .submit,
            "q": .quit, "quit": .quit, "끝": .quit,
            "?": .help, "help": .help, "도움말": .help,
        ]

        /// The command `text` stands for, if it is one.
        ///
        /// - Parameters:
        ///   - text: A line without blanks at its ends.
        ///   - plainNumberJumps: Whether a number on its own names a criterion.
        public init?(_ text: String, plainNumberJumps: Bool = false) {
            if let command = Self.words[text.lowercased()] {
                self = command
                return
            }
            var digits = text[...]
            if digits.hasPrefix("#") {
                digits = digits.dropFirst()
            } else if digits.hasSuffix("번") {
                digits = digits.dropLast()
            } else if !plainNumberJumps {
                return nil
            }
            guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = Int(digits)
            else { return nil }
            self = .jump(number)
        }
    }
}
