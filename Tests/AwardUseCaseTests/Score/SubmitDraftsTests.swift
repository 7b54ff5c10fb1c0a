import AwardCore
import AwardUseCases
import Testing

/// Handing in every complete draft at once.
@Suite struct SubmitDraftsTests {
    private static func drafts(_ drafts: [SubmitDrafts.Draft], reviewer: String = "R02") -> SubmitDrafts {
        SubmitDrafts(stage: "paper", reviewer: reviewer, drafts: drafts)
    }

    @Test func eachDraftBecomesASubmittedSheetWithItsReceipt() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.save("R02", "A1", .draft, merit: "9")
            try await world.save("R02", "A2", .draft, merit: "6", comment: "보통")
            let output = try await world.perform(
                Self.drafts([.init("A1", revision: 1), .init("A2", revision: 1)]), as: .reviewer("R02"))
            #expect(output.receipts.map(\.state) == [.submitted, .submitted])
            #expect(output.receipts.map(\.total) == ["16.5", "13.5"])
            let kept = try await world.texts(
                "SELECT encode(sha256, 'hex') FROM scoresheet_revision ORDER BY candidate_id")
            #expect(kept == output.receipts.map(\.sha256))
            #expect(try await world.texts("SELECT comment FROM scoresheet WHERE candidate_id = 2") == ["보통"])
        }
    }

    @Test func oneIncompleteDraftHoldsAllBack() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.save("R02", "A1", .draft)
            try await world.save("R02", "A2", .draft, effect: nil)
            let reason = try await world.refusal {
                try await world.perform(
                    Self.drafts([.init("A1", revision: 1), .init("A2", revision: 1)]), as: .reviewer("R02"))
            }
            guard case .invalid(let problems) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(problems.map(\.place) == ["A2"])
            #expect(try await world.count("SELECT count(*)::integer FROM scoresheet_revision") == 0)
        }
    }

    @Test func aDraftThatChangedSinceIsRefused() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.save("R02", "A1", .draft)
            try await world.save("R02", "A1", .draft, merit: "3", seen: 1)
            let reason = try await world.refusal {
                try await world.perform(Self.drafts([.init("A1", revision: 1)]), as: .reviewer("R02"))
            }
            guard case .staleRevision(.scoresheet, "A1", 1, 2, _) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
        }
    }

    @Test func theSameKeySubmitsOnce() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.save("R02", "A1", .draft)
            let command = Self.drafts([.init("A1", revision: 1)])
            let first = try await world.perform(command, as: .reviewer("R02"), key: "all-1")
            let again = try await world.perform(command, as: .reviewer("R02"), key: "all-1")
            #expect(first.receipts == again.receipts)
            #expect(try await world.count("SELECT count(*)::integer FROM scoresheet_revision") == 1)
        }
    }

    @Test func nobodySubmitsAnothersDrafts() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.save("R02", "A1", .draft)
            for claim in [Claim.reviewer("R03"), StageWorld.chair] {
                let reason = try await world.refusal {
                    try await world.perform(Self.drafts([.init("A1", revision: 1)]), as: claim)
                }
                #expect(reason != nil)
            }
            #expect(try await world.count("SELECT count(*)::integer FROM scoresheet_revision") == 0)
        }
    }
}

/// A reviewer's marks against each other.
@Suite struct MarksReviewTests {
    private func review(_ world: StageWorld) async throws -> MarksReview {
        MarksReview(try await world.ask(ReviewerWork(stage: "paper", reviewer: "R02"), as: .reviewer("R02")))
    }

    @Test func equalTotalsShareAPlaceAndDraftsCountToo() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.save("R02", "A1", merit: "8", effect: "7.5")
            try await world.save("R02", "A2", .draft, merit: "9", effect: "6.5")
            try await world.save("R02", "A3", .draft, merit: "5", effect: "7")
            try await world.save("R02", "A4", .draft, merit: "10", effect: nil)
            let review = try await review(world)
            #expect(review.lines.map(\.place) == [1, 1, 3, nil])
            #expect(review.ready.map(\.item.candidate.code) == ["A2", "A3"])
            #expect(review.lines.map(\.isUnfinished) == [false, false, false, true])
            // 8, 9, 5 and 10; 7.5, 6.5 and 7; totals 15.5, 15.5 and 12.
            #expect(review.criteria.map(\.mean) == [Rational(8), Rational(7)])
            #expect(review.total.mean == Rational(43) / Rational(3))
        }
    }

    @Test func theNextUnfinishedGoesRound() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.save("R02", "A2", .draft)
            let review = try await review(world)
            #expect(review.unfinished(after: 0)?.item.candidate.code == "A3")
            #expect(review.unfinished(after: 3)?.item.candidate.code == "A1")
        }
    }

    @Test func anAbstentionHasNoPlaceAndCountsInNoMean() async throws {
        try await StageWorld.with { world in
            try await world.open()
            try await world.save("R02", "A1", .abstain, merit: nil, effect: nil, abstaining: "발표를 보지 못함")
            try await world.save("R02", "A2", merit: "4", effect: "4")
            let review = try await review(world)
            #expect(review.lines.map(\.place) == [nil, 1, nil, nil])
            #expect(review.total.count == 1)
        }
    }
}
