import ArgumentParser
import AwardCore
import AwardUseCases

/// `simsa adjust add`
struct AdjustAdd: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a bonus (+) or a penalty (-) to a candidate's score in a stage.",
        discussion: """
            The rules of the stage say how much is allowed. It counts from the next tally on.

            Example: simsa adjust add main 43150 --points +2.5 --reason "balanced regional development"
            """)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Argument(help: "The candidate.") var candidate: String
    @Option(parsing: .unconditional, help: "Points of the stage score, e.g. +2.5 or -1.") var points: String
    @Option(help: "Why.") var reason: String
    @Option(help: "The document it rests on.") var document: String = ""

    func run(_ session: Session) async throws {
        try session.print(
            try await session.perform(
                AddAdjustment(
                    stage: stage, candidate: candidate, points: try number(), reason: reason, document: document)))
    }

    private func number() throws(Refusal) -> Rational {
        let unsigned = points.hasPrefix("+") ? String(points.dropFirst()) : points
        if let value = Rational(unsigned), !(points.hasPrefix("+") && unsigned.hasPrefix("-")) { return value }
        throw Refusal(
            .invalid([
                Problem(
                    at: "--points",
                    LocalizedText(
                        ko: "‘\(points)’은(는) 점수가 아닙니다. +2.5나 -1처럼 소수점을 찍어 적어 주십시오.",
                        en: "“\(points)” is no number of points. Write it with a decimal point, like +2.5 or -1."))
            ]))
    }
}
