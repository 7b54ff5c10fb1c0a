import ArgumentParser
import AwardUseCases

/// `simsa award apply`
struct AwardApply: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Register an award, or bring it to its file. What a stage has pinned is refused.",
        discussion: "Example: simsa award apply Rubrics/local-government-policy-award/award.yaml")

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The award file, or the folder it is in.")
    var file: String

    @Flag(help: "The award's times and marks are made up; only then --now is allowed.")
    var simulated = false

    func run(_ session: Session) async throws {
        let definition = try AwardArgument.definition(file)
        let applied = try await session.access.apply(definition, isSimulated: simulated)
        try session.printFacts(
            [
                ("award", session.say("시상", "Award"), .text(applied.award)),
                ("version", session.say("판", "Version"), .integer(applied.version)),
                ("sha256", "SHA-256", .text(applied.sha256)),
                ("unchanged", session.say("변경 없음", "Unchanged"), .bool(applied.isUnchanged)),
            ])
    }
}
