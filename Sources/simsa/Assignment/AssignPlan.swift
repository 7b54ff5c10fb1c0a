import ArgumentParser
import AwardCore
import AwardFiles
import AwardUseCases
import Terminal

/// `simsa assign plan`
struct AssignPlan: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Show the best assignment of a stage, and change nothing.",
        discussion: "Example: simsa assign plan preliminary --seed 7")

    @OptionGroup var options: GlobalOptions
    @OptionGroup var assign: AssignOptions

    @Flag(help: "Print every pair, not only the loads.")
    var pairs = false

    func run(_ session: Session) async throws {
        let draft = try await session.ask(
            PlanAssignment(stage: assign.stage, seed: assign.seed, affinities: try assign.affinities()))
        let loads = Dictionary(grouping: draft.pairs, by: \.reviewer)
        let reviewers = Sheet(
            columns: [
                .fixed("reviewer", session.say("심사위원", "Reviewer")), Sheet.Column("name", session.say("이름", "Name")),
                Sheet.Column("organisation", session.say("소속", "Organisation")),
                .number("candidates", session.say("후보", "Candidates")),
                .number("new", session.say("새 배정", "New")),
            ],
            rows: draft.reviewers.map { reviewer in
                let mine = loads[reviewer.reviewerID] ?? []
                return [
                    .text(reviewer.code), .text(reviewer.name(session.language)), .text(reviewer.organisationName),
                    .integer(mine.count), .integer(mine.count { !$0.isKept }),
                ]
            },
            emptySentence: session.say("심사위원이 없습니다.", "There are no reviewers."))
        var report = Report(csvKey: pairs || session.format == .csv ? "pairs" : "reviewers")
        report.add(
            .facts(
                key: "plan",
                FactList([
                    ("stage", session.say("단계", "Stage"), .text(draft.stage.stageID)),
                    ("assignments", session.say("배정 건수", "Assignments"), .integer(draft.pairs.count)),
                    ("released", session.say("거두는 배정", "Taken back"), .integer(draft.released.count)),
                    ("seed", session.say("시드", "Seed"), .text(String(draft.seed))),
                    ("total_affinity", session.say("적합도 합", "Total affinity"), .optional(draft.totalAffinity)),
                    ("proven_best", session.say("최적임이 증명됨", "Proven best"), .bool(draft.isProvenBest)),
                    ("disconnected", session.say("이어지지 않은 부문", "Disconnected"), .list(draft.disconnected)),
                ])))
        report.add(.sheet(key: "reviewers", reviewers))
        if pairs || session.format != .table { report.add(.sheet(key: "pairs", pairSheet(draft, session))) }
        try session.print(report)
    }

    private func pairSheet(_ draft: AssignmentDraft, _ session: Session) -> Sheet {
        let reviewers = Dictionary(uniqueKeysWithValues: draft.reviewers.map { ($0.reviewerID, $0) })
        let candidates = Dictionary(uniqueKeysWithValues: draft.candidates.map { ($0.candidateID, $0) })
        return Sheet(
            columns: [
                .fixed("reviewer", session.say("심사위원", "Reviewer")),
                .fixed("candidate", session.say("후보", "Candidate")),
                Sheet.Column("name", session.say("이름", "Name")), .fixed("category", session.say("부문", "Category")),
            ],
            rows: draft.pairs.compactMap { pair in
                guard let reviewer = reviewers[pair.reviewer], let candidate = candidates[pair.candidate] else {
                    return nil
                }
                return [
                    .text(reviewer.code), .text(candidate.code), .text(candidate.fullName(session.language)),
                    .text(candidate.category),
                ]
            },
            emptySentence: session.say("배정이 없습니다.", "There are no assignments."))
    }
}

extension AssignOptions {
    /// The expertise file, read.
    ///
    /// - Throws: `Refusal` (`invalid`) with every bad line.
    func affinities() throws -> [NamedAffinity] {
        guard let affinity else { return [] }
        let read = AffinityFile.read(at: affinity)
        try read.diagnostics.refuseErrors()
        return read.rows.map {
            NamedAffinity(reviewer: $0.reviewer, candidate: $0.candidate, affinity: Int32(clamping: $0.affinity))
        }
    }
}
