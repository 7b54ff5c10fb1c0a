import ArgumentParser
import AwardUseCases

/// `simsa assign apply`
struct AssignApply: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply", abstract: "Make the best assignment of a stage. Started work is never moved.",
        discussion: "Example: simsa assign apply preliminary --seed 7")

    @OptionGroup var options: GlobalOptions
    @OptionGroup var assign: AssignOptions

    func run(_ session: Session) async throws {
        let done = try await session.perform(
            ApplyAssignment(stage: assign.stage, seed: assign.seed, affinities: try assign.affinities()))
        try session.printFacts([
            ("stage", session.say("단계", "Stage"), .text(done.stage)),
            ("assignments", session.say("배정 건수", "Assignments"), .integer(done.assignments)),
            ("added", session.say("새 배정", "New"), .integer(done.added)),
            ("released", session.say("거둔 배정", "Taken back"), .integer(done.released)),
            ("seed", session.say("시드", "Seed"), .text(String(done.seed))),
            ("total_affinity", session.say("적합도 합", "Total affinity"), .optional(done.totalAffinity)),
        ])
    }
}

/// `simsa assign add`
struct AssignAdd: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Assign one reviewer to one candidate by hand.",
        discussion: "Example: simsa assign add main K03 11740")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Argument(help: "The reviewer.") var reviewer: String
    @Argument(help: "The candidate.") var candidate: String

    func run(_ session: Session) async throws {
        let done = try await session.perform(AddAssignment(stage: stage, reviewer: reviewer, candidate: candidate))
        try session.print(
            "심사위원 \(done.reviewer)에게 후보 \(done.candidate)을(를) 배정했습니다.",
            "Reviewer \(done.reviewer) now scores candidate \(done.candidate).")
    }
}

/// `simsa assign remove`
struct AssignRemove: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take an assignment back that has no sheet yet.",
        discussion: "Example: simsa assign remove main K03 11740 --reason \"on leave\"")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The stage.") var stage: String
    @Argument(help: "The reviewer.") var reviewer: String
    @Argument(help: "The candidate.") var candidate: String
    @Option(help: "Why.") var reason: String

    func run(_ session: Session) async throws {
        let done = try await session.perform(
            RemoveAssignment(stage: stage, reviewer: reviewer, candidate: candidate, reason: reason))
        try session.print(
            "심사위원 \(done.reviewer)의 후보 \(done.candidate) 배정을 거두었습니다.",
            "Reviewer \(done.reviewer) no longer scores candidate \(done.candidate).")
    }
}
