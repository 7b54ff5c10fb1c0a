import AwardCore
import AwardUseCases
import Testing

/// A stage in which candidates present.
@Suite struct PresentationTests {
    private func with(_ body: (StageWorld) async throws -> Void) async throws {
        try await StageWorld.with(change: { $0.stages[0].form = .presentation }) { world in
            try await world.open()
            try await body(world)
        }
    }

    private func order(_ world: StageWorld, as claim: Claim = StageWorld.chair) async throws -> [String] {
        try await world.ask(ShowPresentation(stage: "paper"), as: claim).presenters.map(\.candidate.code)
    }

    @Test func theTurnIsDrawnAndTheSameForEverybody() async throws {
        try await with { world in
            let answer = try await world.ask(ShowPresentation(stage: "paper"), as: StageWorld.chair)
            #expect(answer.order.isDrawn && answer.order.isKnown)
            let turns = answer.presenters.map(\.candidate.code)
            #expect(Set(turns) == Set(StageWorld.candidates))
            #expect(try await order(world, as: .reviewer("R02")) == turns)
            #expect(try await order(world, as: StageWorld.admin) == turns)
        }
    }

    @Test func theChairsOrderHoldsAndStaysOnRecord() async throws {
        try await with { world in
            for turns in [["A4", "A1", "A3", "A2"], ["A2", "A1", "A3", "A4"]] {
                try await world.perform(
                    SetPresentingOrder(stage: "paper", order: turns, reason: "이동 거리"), as: StageWorld.chair)
                #expect(try await order(world) == turns)
            }
            #expect(try await world.count("SELECT count(*)::integer FROM presenting_order") == 2)
            #expect(
                try await world.count("SELECT count(*)::integer FROM ledger WHERE command = 'stage.order'") == 2)
        }
    }

    @Test func anOrderNamesEverybodyOnceAndSaysWhy() async throws {
        try await with { world in
            let reason = try await world.refusal {
                try await world.perform(
                    SetPresentingOrder(stage: "paper", order: ["A1", "A1", "A9"], reason: " "), as: StageWorld.chair)
            }
            guard case .invalid(let problems) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(
                problems.map(\.text.en).prefix(3) == [
                    "The order leaves out: A2, A3, A4.", "Not candidates of this stage: A9.",
                    "The order names a candidate twice.",
                ])
            #expect(problems.count == 4)
        }
    }

    @Test func aReviewerDoesNotSetTheOrder() async throws {
        try await with { world in
            let reason = try await world.refusal {
                try await world.perform(
                    SetPresentingOrder(stage: "paper", order: StageWorld.candidates, reason: "x"), as: .reviewer("R02"))
            }
            #expect(reason == .notPermitted(.stageOrder, needs: [.chair, .admin, .secretary]))
        }
    }

    @Test func withoutPresentationsThereIsNoOrderToSet() async throws {
        try await StageWorld.with { world in
            try await world.open()
            let reason = try await world.refusal {
                try await world.perform(
                    SetPresentingOrder(stage: "paper", order: StageWorld.candidates, reason: "x"), as: StageWorld.chair)
            }
            guard case .invalid(let problems) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(problems.map(\.text.en) == ["Nobody presents in stage “paper”."])
        }
    }

    @Test func theChairSeesWhoHasSubmittedForWhomAndAReviewerOnlyTheirOwn() async throws {
        try await with { world in
            try await world.save("R02", "A1")
            try await world.save("R03", "A1", .draft)
            let seen = try await world.ask(ShowPresentation(stage: "paper"), as: StageWorld.chair)
            let first = try #require(seen.presenters.first { $0.candidate.code == "A1" })
            #expect(first.sheets == ["C01": .absent, "R02": .submitted, "R03": .draft])
            #expect(seen.reviewers.map(\.code) == ["C01", "R02", "R03"])
            let own = try await world.ask(ShowPresentation(stage: "paper"), as: .reviewer("R03"))
            #expect(own.presenters.map(\.sheets.keys).allSatisfy { Array($0) == ["R03"] })
            #expect(own.closing.isEmpty)
        }
    }

    @Test func theChairFreezesByClosingTheStage() async throws {
        try await with { world in
            let early = try await world.refusal {
                try await world.perform(CloseStage(stage: "paper"), as: StageWorld.chair)
            }
            guard case .blocked(.stageClose, _) = early else {
                Issue.record("\(String(describing: early))")
                return
            }
            try await world.score()
            try await world.perform(CloseStage(stage: "paper"), as: StageWorld.chair)
            let late = try await world.refusal {
                try await world.save("R02", "A1", .supersede, merit: "1", seen: 1, reason: "착오")
            }
            #expect(late == .stageNotOpen(stage: "paper", state: .closed))
        }
    }
}
