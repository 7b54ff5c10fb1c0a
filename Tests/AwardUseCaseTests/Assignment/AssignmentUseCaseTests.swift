import AwardCore
import AwardUseCases
import Postgres
import Testing

@Suite struct AssignmentUseCaseTests {
    private static let seven = ["C01", "R02", "R03", "R04", "R05", "R06", "R07"]

    @Test func everyCandidateGetsExactlyTheReviewersItNeedsAndNoneInConflict() async throws {
        try await StageWorld.with(
            reviewers: Self.seven, change: { $0.stages[0].panel.reviewersPerCandidate = 3 }
        ) { world in
            for reviewer in ["R02", "R03", "R04"] {
                try await world.perform(
                    DeclareRecusal(reviewer: reviewer, candidate: "A1", reason: "kin"), as: .reviewer(reviewer))
            }
            let applied = try await world.perform(ApplyAssignment(stage: "paper", seed: 7))
            #expect(applied.assignments == 12)
            #expect(
                try await world.texts(
                    """
                    SELECT c.code || ' ' || count(*) FROM assignment JOIN candidate c USING (award_id, candidate_id)
                    WHERE released_at IS NULL GROUP BY c.code ORDER BY 1
                    """) == ["A1 3", "A2 3", "A3 3", "A4 3"])
            #expect(
                try await world.count(
                    """
                    SELECT count(*) FROM assignment JOIN conflict USING (award_id, reviewer_id, candidate_id)
                    WHERE released_at IS NULL
                    """) == 0)
        }
    }

    @Test func aPlanSaysWhetherItIsProvenToBeTheBest() async throws {
        try await StageWorld.with(
            reviewers: Self.seven, change: { $0.stages[0].panel.reviewersPerCandidate = 3 }
        ) { world in
            let plan = try await world.ask(PlanAssignment(stage: "paper"))
            #expect(plan.isProvenBest)
        }
    }

    @Test func theSamePlanComesFromTheSameSeed() async throws {
        try await StageWorld.with(
            reviewers: Self.seven, change: { $0.stages[0].panel.reviewersPerCandidate = 3 }
        ) { world in
            let first = try await world.ask(PlanAssignment(stage: "paper", seed: 42))
            let second = try await world.ask(PlanAssignment(stage: "paper", seed: 42))
            #expect(first.pairs == second.pairs)
            #expect(try await world.count("SELECT count(*) FROM assignment") == 0, "a plan writes nothing")
            try await world.perform(ApplyAssignment(stage: "paper", seed: 42))
            let stored = try await world.texts(
                "SELECT reviewer_id || ' ' || candidate_id FROM assignment ORDER BY reviewer_id, candidate_id")
            #expect(stored == first.pairs.map { "\($0.reviewer) \($0.candidate)" })
        }
    }

    @Test func startedWorkIsNeverMoved() async throws {
        try await StageWorld.with(
            reviewers: Self.seven, change: { $0.stages[0].panel.reviewersPerCandidate = 2 }
        ) { world in
            try await world.perform(ApplyAssignment(stage: "paper", seed: 1))
            try await world.perform(OpenStage(stage: "paper"))
            let started = try await world.texts(
                """
                SELECT DISTINCT ON (c.code) r.code || ' ' || c.code FROM assignment
                JOIN reviewer r USING (award_id, reviewer_id) JOIN candidate c USING (award_id, candidate_id)
                ORDER BY c.code, r.code
                """)
            for pair in started {
                let names = pair.split(separator: " ").map(String.init)
                try await world.save(names[0], names[1], .draft)
            }
            for seed in Int64(2)...9 {
                try await world.perform(ApplyAssignment(stage: "paper", seed: seed))
                let kept = try await world.texts(
                    """
                    SELECT r.code || ' ' || c.code FROM assignment JOIN scoresheet
                    USING (award_id, stage_no, reviewer_id, candidate_id) JOIN reviewer r USING (award_id, reviewer_id)
                    JOIN candidate c USING (award_id, candidate_id) WHERE released_at IS NULL ORDER BY c.code
                    """)
                #expect(kept == started, "seed \(seed)")
                #expect(
                    try await world.count("SELECT count(*) FROM assignment WHERE released_at IS NULL") == 8,
                    "seed \(seed)")
            }
        }
    }

    @Test func startedWorkIsNotTakenAwayByHand() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.save("R02", "A1", .draft)
            let reason = try await world.refusal {
                try await world.perform(
                    RemoveAssignment(stage: "paper", reviewer: "R02", candidate: "A1", reason: "too much"))
            }
            guard case .invalid = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(try await world.count("SELECT count(*) FROM assignment WHERE released_at IS NULL") == 12)
        }
    }

    @Test func whatCannotBeAssignedNamesWhoIsShort() async throws {
        try await StageWorld.with(change: { $0.stages[0].panel.reviewersPerCandidate = 3 }) { world in
            try await world.perform(
                DeclareRecusal(reviewer: "R02", candidate: "A3", reason: "kin"), as: .reviewer("R02"))
            let reason = try await world.refusal { try await world.perform(ApplyAssignment(stage: "paper")) }
            let said = problems(reason.map { Refusal($0) })
            #expect(said.first == "Candidate A3 needs 3 reviewers, but only 2 remain after conflicts.")
            #expect(try await world.count("SELECT count(*) FROM assignment") == 0)
        }
    }

    @Test func aBarredReviewerIsNotAddedByHand() async throws {
        try await StageWorld.with { world in
            try await world.perform(
                DeclareRecusal(reviewer: "R02", candidate: "A3", reason: "kin"), as: .reviewer("R02"))
            let reason = try await world.refusal {
                try await world.perform(AddAssignment(stage: "paper", reviewer: "R02", candidate: "A3"))
            }
            guard case .conflicted("A3", .recusal, _) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
        }
    }
}
