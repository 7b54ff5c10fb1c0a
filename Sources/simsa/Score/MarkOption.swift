import AwardCore

/// Marks given as `--mark CRITERION=POINTS`.
enum MarkOption {
    /// The points by criterion; of a criterion named twice the last holds.
    ///
    /// - Throws: `Refusal` (`usage`) for an option of another form.
    static func read(_ options: [String]) throws(Refusal) -> [String: String] {
        var texts: [String: String] = [:]
        for option in options {
            let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2 else {
                throw Refusal(
                    .usage(
                        LocalizedText(
                            ko: "--mark \(option)은(는) 항목=점수 꼴이어야 합니다.",
                            en: "--mark \(option) must have the form CRITERION=POINTS.")))
            }
            texts[parts[0]] = parts[1]
        }
        return texts
    }
}
