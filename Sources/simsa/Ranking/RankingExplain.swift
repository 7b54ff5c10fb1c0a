import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa ranking explain`
struct RankingExplain: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Tell the whole story of one place, from marks to prize, in plain words.",
        discussion: "Example: simsa ranking explain 제천시 --lang ko\n         simsa ranking explain 43150 --stage main")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The candidate.") var candidate: String
    @Option(help: "The stage; the candidate's last one if left out.") var stage: String?

    func run(_ session: Session) async throws {
        let answer = try await session.ask(ExplainStanding(candidate: candidate, stage: stage))
        let names = Dictionary(uniqueKeysWithValues: answer.input.reviewers.map { ($0.number, $0.name) })
        let name: (@Sendable (Int32) -> LocalizedText)? =
            answer.showsReviewers ? { @Sendable in names[$0] ?? LocalizedText(ko: "\($0)", en: "\($0)") } : nil
        var sections = story(
            of: answer.standing, in: answer.tally, context: StoryContext(input: answer.input, reviewerName: name),
            language: session.language)
        if !answer.uncounted.isEmpty {
            sections.append(
                StorySection(
                    title: session.say("집계에서 제외된 심사표", "Sheets that do not count"),
                    lines: answer.uncounted.map { $0.sentence(session.language) }))
        }
        let stageTitle = answer.input.award.stage(answer.stage.stageID)?.title ?? LocalizedText(ko: "", en: "")
        var report = Report()
        report.add(
            .heading(
                session.say(
                    "\(answer.candidate.name?.ko ?? answer.candidate.code) — \(stageTitle.ko), 집계 \(answer.tallyNo)",
                    "\(answer.candidate.name?.en ?? answer.candidate.code) — \(stageTitle.en), tally \(answer.tallyNo)"),
                level: 1))
        if answer.isOutdated {
            report.add(
                .text(
                    session.say(
                        "주의: 이 집계 뒤에 심사표나 결정이 바뀌었습니다. 다시 집계하면 내용이 달라질 수 있습니다.",
                        "Note: sheets or decisions changed after this tally; a recount may tell another story.")))
        }
        for (index, section) in sections.enumerated() {
            report.add(.heading(section.title, level: 2))
            report.add(.bullets(key: "part_\(index + 1)", section.lines))
        }
        let certainty = try await PlaceCertainty(
            answer.standing, of: answer.candidate.code, in: answer.stage.stageID, session)
        if let certainty {
            report.add(.heading(PlaceCertainty.title(session), level: 2))
            report.add(.bullets(key: "certainty", certainty.lines))
        }
        if session.format == .json {
            let story = Sheet(
                columns: [.fixed("part", ""), .fixed("line", "")],
                rows: sections.flatMap { part in part.lines.map { [.text(part.title), .text($0)] } }, emptySentence: "")
            let sure = certainty.map { [Report.Part.facts(key: "certainty", $0.facts)] } ?? []
            return try session.print(
                Report([.facts(key: "standing", facts(answer)), .sheet(key: "story", story)] + sure))
        }
        try session.print(report)
    }

    private func facts(_ answer: ExplainStanding.Answer) -> FactList {
        FactList([
            ("candidate", "", .text(answer.candidate.code)), ("stage", "", .text(answer.stage.stageID)),
            ("tally", "", .integer(answer.tallyNo)), ("place", "", .optional(answer.standing.place)),
            ("score", "", .optionalDecimal(answer.standing.score?.exactText)),
            ("official", "", .optionalDecimal(answer.standing.official.map { _ in answer.standing.officialText })),
            ("raw", "", .optionalDecimal(answer.standing.raw?.exactText)),
            ("outcome", "", .text(answer.standing.effective.outcome.name)),
            ("prize", "", .optional(answer.standing.effective.prize)),
        ])
    }
}
