public import AwardCore
import AwardStore

/// The stage an analysis speaks of, and what the keys in it are called for this reader.
///
/// Analyses know candidates by the code the reader may know, so that nothing blind leaves by way of a number.
public struct AnalysedStage: Sendable, Codable {
    /// The stage.
    public let stage: String
    /// Its rules.
    public let definition: StageDefinition
    /// The whole rules it ran by.
    public let rules: AwardDefinition
    /// The tally whose places are looked at.
    public let tallyNo: Int
    /// Whether sheets or decisions changed after that tally.
    public let isOutdated: Bool
    /// Sheets that count.
    public let sheets: Int
    /// Candidates by code, or by blind code.
    public let candidates: [String: CandidateName]
    /// Reviewers' names by code.
    public let reviewers: [String: LocalizedText]
    /// Names of regions by code; empty where candidates are not to be known.
    public internal(set) var regions: [String: LocalizedText]
    /// What draws are made from where no seed is given: it comes from the tally, so that the same tally gives the same
    /// numbers to everybody.
    public let seed: UInt64

    /// What a candidate, reviewer, criterion or region is called. A code that a candidate and a reviewer share is left
    /// as it is.
    public func name(_ key: String, _ language: Language) -> String {
        let candidate = candidates[key].map { $0.name?(language) ?? $0.code }
        let reviewer = reviewers[key].map { $0(language) }
        switch (candidate, reviewer) {
        case (let name?, nil), (nil, let name?): return name
        case (.some, .some): return key
        case (nil, nil): break
        }
        let criterion = definition.rubric.criteria.first { $0.id == key }
        return criterion?.title(language) ?? regions[key]?(language) ?? key
    }

    /// What a category is called.
    public func category(_ id: String, _ language: Language) -> String {
        rules.category(id)?.title(language) ?? id
    }
}

extension AnalysedStage {
    init(_ report: StageReport, _ tally: Tally, isOutdated: Bool, sheets: Int) {
        stage = report.stage.row.stageID
        definition = report.stage.definition
        rules = report.stage.rules
        tallyNo = report.stage.row.tallyNo ?? 0
        self.isOutdated = isOutdated
        self.sheets = sheets
        let labels = report.names.labels.values.map { ($0.code, $0) }
        candidates = Dictionary(labels, uniquingKeysWith: { first, _ in first })
        reviewers = report.showsReviewers ? AnalysedStage.names(report.scoring) : [:]
        regions = [:]
        seed = UInt64(tally.inputsDigest.prefix(15), radix: 16) ?? 1
    }

    /// Where two reviewers have one name the code stands behind it.
    private static func names(_ rows: [ReviewerRow]) -> [String: LocalizedText] {
        let counts = Dictionary(rows.map { ($0.name, 1) }, uniquingKeysWith: +)
        let named = rows.map { row in
            let isAlone = counts[row.name] == 1
            return (
                row.code,
                isAlone
                    ? row.name : LocalizedText(ko: "\(row.name.ko)(\(row.code))", en: "\(row.name.en) (\(row.code))")
            )
        }
        return Dictionary(named, uniquingKeysWith: { first, _ in first })
    }
}
