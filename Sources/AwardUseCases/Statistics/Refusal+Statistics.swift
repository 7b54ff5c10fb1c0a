public import AwardCore
public import AwardStatistics

extension Refusal {
    /// Why there are no numbers, with everything that is needed for some; `place` is the stage or category.
    public init(_ error: StatisticsError, at place: String, joining: [DesignPair] = []) {
        var problems = [Problem(at: place, LocalizedText(error.sentence))]
        if let remedy = DesignReport.joiningSentence(joining) {
            problems.append(Problem(at: place, LocalizedText(remedy)))
        }
        self.init(.invalid(problems))
    }
}

extension LocalizedText {
    /// The same sentence.
    public init(_ sentence: Sentence) {
        self.init(ko: sentence.ko, en: sentence.en)
    }
}

extension Language {
    /// The same language, as analyses call it.
    public var ofSentences: Sentence.Language { self == .korean ? .korean : .english }
}
