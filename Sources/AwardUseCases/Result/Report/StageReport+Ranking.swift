import AwardCore
import AwardStore
import Postgres

extension StageReport {
    /// The standings of the latest tally, each with its whole story in both languages.
    func ranking() -> ReportTable? {
        guard let tally, let input else { return nil }
        var table = ReportTable(
            name("ranking"),
            [
                "category", "place", "is_shared", "status", "candidate", "name_ko", "name_en", "organisation",
                "province",
                "official", "score", "own",
            ] + (tally.normalisation == nil ? [] : ["raw"]) + [
                "bonus", "penalty", "sheets", "outcome", "reserve", "prize", "is_decided",
                "explanation_ko", "explanation_en",
            ])
        let teller = StandingTeller(self, tally, input)
        for standing in tally.categories.flatMap(\.standings) {
            let row = names.isBlind ? nil : names.row(standing.candidate)
            var values: [ReportValue] = [
                .text(standing.category), .integer(standing.place), .flag(standing.isShared),
                .text(standing.status.name),
            ]
            values += columns(of: standing.candidate)
            values += [
                .text(row?.organisation), .text(row?.province), official(standing), .decimal(standing.score),
                .decimal(standing.own),
            ]
            // The scores as given stand beside normalised ones.
            if tally.normalisation != nil { values.append(.decimal(standing.raw)) }
            values += [
                .decimal(standing.adjustment?.bonusCounted),
                .decimal(standing.adjustment?.penaltyCounted), .integer(standing.sheets),
                .text(standing.effective.outcome.name), .integer(standing.effective.outcome.reserve),
                .text(standing.effective.prize), .flag(standing.changed != nil),
                .text(teller.text(of: standing, .korean)), .text(teller.text(of: standing, .english)),
            ]
            table.add(values)
        }
        return table
    }

    /// The stored tallies of the stage as they are; they name every candidate.
    func documents(in tx: borrowing Transaction, _ context: CommandContext) throws -> [ReportDocument] {
        guard !names.isBlind else { return [] }
        return try tx.tallies(of: context.awardID, stage: stage.number).compactMap { row in
            try tx.tallyBody(of: context.awardID, stage: stage.number, tallyNo: row.tallyNo).map { body in
                ReportDocument(fileName: "\(name("tally"))-\(row.tallyNo).json", text: body)
            }
        }
    }
}

/// Tells the story of each standing from that candidate's own sheets alone, so that a large stage is not read again for
/// every candidate.
struct StandingTeller {
    private let tally: Tally
    private let input: TallyInput
    private let rows: [Int32: [Int]]
    private let names: [Int32: LocalizedText]
    private let isBlind: Bool
    private let scales: ReviewerScales?

    init(_ report: StageReport, _ tally: Tally, _ input: TallyInput) {
        self.tally = tally
        self.input = input
        rows = Dictionary(grouping: 0..<input.sheets.count) { input.sheets.candidates[$0] }
        names = report.showsReviewers ? report.material.reviewers.mapValues(\.name) : [:]
        isBlind = report.names.isBlind
        // Worked out here once, since below only the candidate's own sheets are left.
        scales = input.reviewerScales()
    }

    /// The story in one text; `nil` where the candidate's name is withheld.
    func text(of standing: Standing, _ language: Language) -> String? {
        sections(of: standing, language)?.map { (["[\($0.title)]"] + $0.lines).joined(separator: "\n") }
            .joined(separator: "\n")
    }

    /// The story; `nil` where the candidate's name is withheld, since the story names it and others.
    func sections(of standing: Standing, _ language: Language) -> [StorySection]? {
        guard !isBlind else { return nil }
        var own = input
        own.sheets = SheetColumns(criteria: input.sheets.criteria)
        for row in rows[standing.candidate] ?? [] {
            own.sheets.append(
                candidate: standing.candidate, reviewer: input.sheets.reviewers[row],
                marks: input.sheets.marks(ofRow: row))
        }
        var context = StoryContext(input: own, scales: scales)
        if !names.isEmpty {
            context.reviewerName = { [names] number in
                names[number] ?? LocalizedText(ko: String(number), en: String(number))
            }
        }
        return story(of: standing, in: tally, context: context, language: language)
    }
}

extension Standing.Status {
    /// The status as exported.
    var name: String {
        switch self {
        case .ranked: return "ranked"
        case .belowMinimum: return "below_minimum"
        case .noScore: return "no_score"
        case .ineligible(let ineligibility): return ineligibility.kind.rawValue
        }
    }
}

extension Selection.Outcome {
    /// The number on the reserve list, if it is on it.
    var reserve: Int? {
        if case .reserve(let number) = self { return number }
        return nil
    }
}
