import AwardCore
import Testing

/// Properties that hold for every award; the seed of a failing case is its argument.
@Suite struct TallyPropertyTests {
    @Test(arguments: UInt64(1)...30)
    func theOrderOfRowsIsWithoutMeaning(seed: UInt64) throws {
        let stage = RandomStage(seed: seed)
        let bytes = try computeTally(stage.input).canonicalBytes
        #expect(try computeTally(stage.input).canonicalBytes == bytes)
        #expect(try computeTally(stage.shuffled(seed: seed + 1)).canonicalBytes == bytes)
    }

    @Test(arguments: UInt64(1)...30)
    func oneCandidatesSheetsNeverChangeAnothersScore(seed: UInt64) throws {
        let stage = RandomStage(seed: seed)
        var changed = stage.input
        changed.sheets = SheetColumns(criteria: stage.input.sheets.criteria)
        for row in 0..<stage.input.sheets.count {
            let candidate = stage.input.sheets.candidates[row]
            let marks = candidate == 7 ? [0, 10, 0] : Array(stage.input.sheets.marks(ofRow: row))
            changed.sheets.append(
                candidate: candidate, reviewer: stage.input.sheets.reviewers[row], marks: marks)
        }
        let before = try computeTally(stage.input)
        let after = try computeTally(changed)
        for candidate in stage.input.candidates where candidate.number != 7 {
            let old = try #require(before.standing(of: candidate.number))
            let new = try #require(after.standing(of: candidate.number))
            #expect(old.score == new.score)
            #expect(old.status == new.status)
            #expect(old.minimums == new.minimums)
        }
    }

    @Test(arguments: UInt64(1)...30)
    func thePlainWorkingAgreesWithTheFastCalculation(seed: UInt64) throws {
        let stage = RandomStage(seed: seed)
        let tally = try computeTally(stage.input)
        let definition = try #require(stage.input.award.stage("final"))
        for standing in tally.categories.flatMap(\.standings) {
            guard let own = standing.own else { continue }
            let working = try #require(stage.input.working(of: standing.candidate))
            let points: Rational
            if definition.components.isEmpty {
                points = try #require(working.components.first).points
            } else {
                points = zip(working.components, definition.components).reduce(.zero) {
                    $0 + $1.0.points * $1.1.weight / $1.0.maximum
                }
            }
            #expect(points == own)
        }
    }

    @Test(arguments: UInt64(1)...30)
    func theReadersOfTheStoredBytesGetTheTally(seed: UInt64) throws {
        let tally = try computeTally(RandomStage(seed: seed).input)
        #expect(try decoded(tally.canonicalBytes) == tally)
        #expect(try sortedJSON(tally) == tally.canonicalBytes)
    }

    @Test(arguments: UInt64(1)...30)
    func placesCountOnPastThoseWhoShareThem(seed: UInt64) throws {
        let tally = try computeTally(RandomStage(seed: seed).input)
        for category in tally.categories {
            let places = category.standings.compactMap(\.place)
            for (index, place) in places.enumerated() {
                #expect(place == index + 1 || place == places[index - 1])
            }
            let ranked = category.standings.filter { $0.place != nil }
            for (upper, lower) in zip(ranked, ranked.dropFirst()) {
                let scores = tally.comparison == .exact ? (upper.score, lower.score) : (upper.official, lower.official)
                #expect(try #require(scores.0) >= #require(scores.1))
            }
        }
    }

    @Test(arguments: UInt64(1)...30)
    func whoGoesOnIsRankedAndKeepsTheCaps(seed: UInt64) throws {
        let input = RandomStage(seed: seed).input
        let tally = try computeTally(input)
        let stage = try #require(input.award.stage("final"))
        let chosen = tally.categories.flatMap(\.standings).filter(\.computed.goesOn)
        #expect(chosen.allSatisfy { $0.status == .ranked })
        guard stage.selection.cutTie != .admitAll, let limit = stage.selection.caps.perOrganisation else { return }
        let scope = stage.selection.caps.scope
        var counts: [String: Int] = [:]
        for standing in chosen {
            let candidate = try #require(input.candidates.first { $0.number == standing.candidate })
            counts[(scope == .award ? "" : candidate.category) + "/" + candidate.organisation, default: 0] += 1
        }
        #expect(counts.values.allSatisfy { $0 <= limit })
    }

    @Test func theDrawnStagesReachTheRulesTheyTest() throws {
        var seen: Set<String> = []
        for seed in UInt64(1)...30 {
            let tally = try computeTally(RandomStage(seed: seed).input)
            for standing in tally.categories.flatMap(\.standings) {
                for selection in [standing.computed, standing.changed].compactMap({ $0 }) {
                    seen.insert(String("\(selection.rule)".prefix { $0 != "(" }))
                    seen.insert(String("\(selection.outcome)".prefix { $0 != "(" }))
                    if selection.prize != nil { seen.insert("prize") }
                }
                if standing.isShared { seen.insert("shared") }
            }
            for tie in tally.categories.flatMap(\.ties) {
                for step in tie.steps where step.decided { seen.insert(String("\(step.step)".prefix { $0 != "(" })) }
            }
            if !tally.pendingDecisions.isEmpty { seen.insert("pending") }
        }
        let demanded: Set = [
            "belowMinimum", "beyondQuota", "decided", "notEligible", "organisationCap", "movedUp", "provinceCap",
            "tieAdmitted", "tieNotAdmitted", "tieUndecided", "vacancyFilled", "withinQuota", "reserve", "undecided",
            "prize", "shared", "pending", "draw", "headToHead", "lowerSpread", "criterion",
        ]
        #expect(demanded.subtracting(seen).isEmpty)
    }
}
