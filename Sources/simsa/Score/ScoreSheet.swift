import ArgumentParser
import AwardCore
import AwardFiles
import AwardUseCases
import Terminal

/// `simsa score sheet`
struct ScoreSheet: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet", abstract: "Write a reviewer's form as CSV, with what is recorded already.",
        discussion: "Example: simsa score sheet main C03 --out C03.csv")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Argument(help: "The reviewer.") var reviewer: String
    @Option(help: "Where to write it; standard output if left out.") var out: String?
    @Flag(help: "Begin the file with a byte order mark, which some spreadsheets need for Korean.") var bom = false

    func run(_ session: Session) async throws {
        let work = try await session.ask(ReviewerWork(stage: stage, reviewer: reviewer))
        let rubric = work.definition.rubric
        let template = SheetTemplate(
            stage: work.definition, reviewer: work.reviewer.code,
            criteria: work.criteria.map { rubric.criteria[$0].id },
            lines: work.items.filter { $0.conflict == nil }.map { item in
                SheetTemplate.Line(
                    candidate: item.candidate.code, name: item.candidate.name?(session.language) ?? "",
                    category: item.candidate.category, marks: item.texts(on: rubric),
                    comment: item.sheet?.comment ?? "", abstainReason: item.sheet?.abstainReason ?? "")
            })
        let bytes = template.csv(session.language, byteOrderMark: bom)
        if let out {
            try OutputFile.write(bytes, to: out)
            try session.print(
                "\(out)에 심사표 \(template.lines.count)건을 적었습니다.", "Wrote \(template.lines.count) sheets to \(out).")
        } else {
            try session.console.write(bytes: bytes)
        }
    }
}
