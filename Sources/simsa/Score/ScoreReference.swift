import ArgumentParser
import AwardCore
import AwardUseCases
import Terminal

/// `simsa score reference`
struct ScoreReference: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference",
        abstract: "Enter the reference marks of a calibration candidate (chair or admin).",
        discussion: "Example: simsa score reference main CAL-1 --mark impact=50 --mark spread=30 --reason 전년도위원회합의")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Argument(help: "The calibration candidate.") var candidate: String
    @Option(name: .customLong("mark"), help: "A mark as CRITERION=POINTS; may be repeated.") var marks: [String] = []
    @Option(help: "Why these.") var reason = ""

    func run(_ session: Session) async throws {
        let output = try await session.perform(
            EnterReference(
                stage: stage, candidate: candidate, marks: try MarkOption.read(marks), reason: reason))
        try session.print(
            Report([
                .facts(
                    key: "reference",
                    FactList([
                        ("stage", session.say("단계", "Stage"), .text(output.stage)),
                        ("candidate", session.say("후보", "Candidate"), .text(output.candidate)),
                        ("revision", session.say("판", "Revision"), .integer(output.revision)),
                        (
                            "marks", session.say("기준점", "Reference marks"),
                            .text(
                                output.marks.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                                    .joined(separator: " "))
                        ),
                    ]))
            ]))
    }
}
