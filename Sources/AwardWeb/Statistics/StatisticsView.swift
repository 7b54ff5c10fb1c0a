import AwardCore
import AwardUseCases

/// The analyses of a stage, each with a page of its own.
enum StatisticsView: String, CaseIterable {
    case places
    case scores
    case agreement
    case severity
    case methods
    case sensitivity
    case screening

    /// What its page is called.
    var title: LocalizedText {
        switch self {
        case .places: return LocalizedText(ko: "순위의 확실성", en: "How sure the places are")
        case .scores: return LocalizedText(ko: "점수 분포", en: "How scores lie")
        case .agreement: return LocalizedText(ko: "위원 일치도", en: "Agreement")
        case .severity: return LocalizedText(ko: "엄격도", en: "Severity")
        case .methods: return LocalizedText(ko: "집계 방법 비교", en: "Ways of counting")
        case .sensitivity: return LocalizedText(ko: "민감도", en: "Sensitivity")
        case .screening: return LocalizedText(ko: "심사표 점검", en: "Screening")
        }
    }

    /// What it shows of a stage; `category` is `nil` for all.
    ///
    /// - Throws: `Refusal`, among others where the data do not suffice.
    func parts(_ visit: Visit, stage: String, category: String?) async throws -> [Paper.Part] {
        let language = visit.language
        switch self {
        case .places: return try await visit.ask(RankUncertainty(stage: stage, category: category)).paper(language)
        case .scores: return try await visit.ask(SpreadScores(stage: stage, category: category)).paper(language)
        case .agreement: return try await visit.ask(RankAgreement(stage: stage, category: category)).paper(language)
        case .methods: return try await visit.ask(CompareMethods(stage: stage, category: category)).paper(language)
        case .sensitivity: return try await visit.ask(RankSensitivity(stage: stage, category: category)).paper(language)
        case .screening: return try await visit.ask(ScreenMarks(stage: stage, category: category)).paper(language)
        case .severity:
            do {
                return try await visit.ask(CompareSeverity(stage: stage, category: category)).paper(language)
            } catch let refusal as Refusal {
                guard case .severityNotAnnounced = refusal.reason else { throw refusal }
                // Without an announced analysis there are no adjusted scores, but how severe each one is may be seen.
                let screened = try await visit.ask(ScreenMarks(stage: stage, category: category))
                return [.text(refusal.sentence(language))] + screened.reviewers(language)
            }
        }
    }
}
