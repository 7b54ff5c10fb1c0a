import ArgumentParser
import AwardCore
import AwardStatistics
import AwardUseCases
import Terminal

/// `simsa ranking uncertainty`
struct RankingUncertainty: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "uncertainty", abstract: "Show how sure each place is, and who is too close to call at the cut.",
        discussion: """
            For information: it decides no place. The same tally and seed give the same numbers.

            Example: simsa ranking uncertainty main --category county --picture places.svg
            """)

    @OptionGroup var options: GlobalOptions
    @OptionGroup var analysis: AnalysisOptions
    @OptionGroup var pictures: PictureOption
    @Option(help: "The places above the cut; as many as go on or win a prize if left out.") var top: Int?
    @Option(help: "Draws; as many as a second or so allows if left out.") var draws: Int?
    @Option(help: "The seed of the draws; the tally's own if left out.") var seed: UInt64?
    @Flag(help: "Draw which reviewers sat (bootstrap) instead of the true scores.") var reviewers = false

    func run(_ session: Session) async throws {
        let answer = try await session.askPatiently(
            RankUncertainty(
                stage: analysis.stage, category: analysis.category, top: top,
                origin: reviewers ? .reviewers : nil, draws: draws, seed: seed),
            "순위의 확실성 계산", "Working out how sure the places are")
        for part in answer.categories where pictures.picture != nil {
            let picture = PlacePicture(part.places, official: part.official) {
                answer.analysed.name($0, session.language)
            }
            try session.write(
                picture: picture.svg(session.language.ofSentences), to: pictures.picture,
                category: answer.categories.count > 1 ? part.category : nil)
        }
        guard session.format == .table else {
            let rows = answer.categories.flatMap { part in
                session.rows(part, answer.analysed).map { [.text(part.category)] + $0 }
            }
            let sheet = Sheet(
                columns: [.fixed("category", "")] + session.placeColumns, rows: rows, emptySentence: "")
            let lines = Sheet(
                columns: [
                    .fixed("category", ""), .number("cut", ""), .fixed("last_inside", ""), .fixed("first_outside", ""),
                    .number("chance", ""), .fixed("too_close", ""), .number("draws", ""), .fixed("seed", ""),
                ],
                rows: answer.categories.map { part in
                    [
                        .text(part.category), .integer(part.places.cut), .optional(part.line?.lastInside),
                        .optional(part.line?.firstOutside), session.share(part.line?.chance),
                        part.line.map { .bool($0.isTooCloseToCall) } ?? .null, .integer(part.places.draws),
                        .text(String(part.places.seed)),
                    ]
                }, emptySentence: "")
            return try session.print(
                Report([.sheet(key: "places", sheet), .sheet(key: "lines", lines)], csvKey: "places"))
        }
        var report = Report(answer.analysed.opening("순위의 확실성", "How sure the places are", session))
        for part in answer.categories {
            let title = answer.analysed.category(part.category, session.language)
            report.add(
                .heading(
                    session.say("\(title) (선정 \(part.places.cut)위까지)", "\(title) (cut after \(part.places.cut))"),
                    level: 2))
            for sentence in session.sentences(part, answer.analysed) { report.add(.text(sentence)) }
            report.add(
                .sheet(
                    key: part.category,
                    Sheet(columns: session.placeColumns, rows: session.rows(part, answer.analysed), emptySentence: "")))
        }
        for part in session.sentences(answer.failures, answer.analysed) { report.add(part) }
        report.add(AnalysedStage.closing(session, seed: answer.categories.first?.places.seed))
        try session.print(report)
    }
}

extension Session {
    /// What a chair reads aloud of one category.
    func sentences(_ part: RankUncertainty.Category, _ analysed: AnalysedStage) -> [String] {
        let name = analysed.naming(self)
        return [part.places.winnerSentence(name), part.line?.sentence(name), part.places.caution]
            .compactMap { $0 }.map(say)
    }

    /// The columns of ``rows(_:_:)``.
    var placeColumns: [Sheet.Column] {
        [
            .number("place", say("순위", "Place")), .fixed("candidate", say("후보", "Candidate")),
            Sheet.Column("name", say("이름", "Name")), .number("from", say("95% 최고", "95% from")),
            .number("to", say("최저", "to")), .number("expected", say("예상", "Expected")),
            .number("first", say("1위 확률", "P(first)")), .number("within", say("선정권 확률", "P(above cut)")),
            .fixed("close", say("판정", "Verdict")),
        ]
    }

    /// A row for each candidate, by official place.
    func rows(_ part: RankUncertainty.Category, _ analysed: AnalysedStage) -> [[Cell]] {
        part.order.map { index in
            let place = part.places.candidates[index]
            let isClose = part.isTooClose(index)
            let verdict: Cell =
                format == .table
                ? (isClose ? .toned(say("박빙", "too close"), .caution) : .text("")) : .bool(isClose)
            return [
                .integer(part.official[index]), .text(place.candidate),
                .optional(analysed.candidates[place.candidate]?.name?(language)),
                .integer(place.interval.lowerBound), .integer(place.interval.upperBound),
                figure(place.expectedPlace, digits: 1), share(place.first), share(place.withinCut), verdict,
            ]
        }
    }
}
