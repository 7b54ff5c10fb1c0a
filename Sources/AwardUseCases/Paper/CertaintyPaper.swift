import AwardCore
import AwardStatistics
import AwardStore

/// How sure the places of one stage are, in short: what a chair reads aloud, the places with their intervals, and
/// severity where it was announced.
struct CertaintyPaper {
    private(set) var parts: [Paper.Part] = []
    private let language: Language

    /// - Throws: what a fault of the program throws; data that do not suffice are said in sentences.
    init(_ scores: StageScores, _ organisations: [OrganisationRow], _ language: Language) throws {
        self.language = language
        var writer = PaperWriter(language)
        let title = scores.analysed.definition.title
        writer.heading("\(title.ko) 통계", "Statistics of \(title.en)")
        parts = writer.parts
        try whereItSuffices {
            let answer = try scores.agreement(RankAgreement())
            let sentences = answer.report.sentences.map { $0(language.ofSentences) }
            return sentences.isEmpty ? [] : [.list(sentences)]
        }
        try whereItSuffices {
            let (categories, failures) = try scores.uncertainty(RankUncertainty())
            return RankUncertainty.Answer(
                analysed: scores.analysed, categories: categories, failures: failures
            )
            .paper(language)
        }
        try whereItSuffices {
            let (categories, failures) = try scores.sensitivity(RankSensitivity())
            return RankSensitivity.Answer(
                analysed: scores.analysed, categories: categories, failures: failures,
                remark: scores.leftOut
            ).paper(language)
        }
        try whereItSuffices {
            let answer = try scores.screening(ScreenMarks(), organisations)
            return [.text(answer.report.sentence(language.ofSentences))]
        }
        guard let model = try? Policy.decideSeverity(of: scores.analysed.definition) else { return }
        try whereItSuffices { try scores.severity(model, nil).paper(language) }
    }

    private mutating func whereItSuffices(_ body: () throws -> [Paper.Part]) throws {
        do {
            parts += try body()
        } catch let error as StatisticsError {
            parts.append(.text(error.sentence(language.ofSentences)))
        }
    }
}
