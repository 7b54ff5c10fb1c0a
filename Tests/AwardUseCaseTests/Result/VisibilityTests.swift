import AwardCore
import AwardStore
import AwardUseCases
import Postgres
import Testing

@Suite struct VisibilityTests {
    @Test func nobodyOutsideSeesAResultThatIsNotAnnounced() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            try await world.confirm()
            let reason = try await world.refusal { _ = try await world.ask(ShowResult(), as: .anonymous) }
            #expect(reason == .blocked(.resultRead, [.awardState(state: .running, allowed: [.published])]))
        }
    }

    @Test func duringThePublicCheckThePublicSeesWinnersOnly() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            let view = try await world.ask(ShowResult(), as: .anonymous)
            #expect(view.prizes.map(\.candidate) == ["A1", "A2", "B1"])
            #expect(view.items == [.winners])
            #expect(view.ranking.allSatisfy { $0.place == nil && $0.score == nil })
            // Who is listed beside the winners would tell who took part.
            #expect(view.ranking.map(\.candidate.code) == ["A1", "A2", "B1"])
        }
    }

    @Test func aContactSeesOwnPlaceAndScoreAndNobodyElses() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            let view = try await world.ask(ShowResult(), as: .candidate("A4"))
            let own = view.ranking.first { $0.candidate.code == "A4" }
            #expect(own?.place == 4)
            #expect(own?.score == "10.00")
            #expect(view.ranking.filter { $0.candidate.code != "A4" }.allSatisfy { $0.place == nil && $0.score == nil })
            #expect(!view.ranking.contains { $0.candidate.code == "A3" })
        }
    }

    @Test func aReviewerSeesPlacesAndScoresButNoMarksAndNoNames() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            let view = try await world.ask(ShowResult(), as: .reviewer("R02"))
            #expect(view.ranking.first { $0.candidate.code == "A3" }?.score == "14.00")
            #expect(view.ranking.first { $0.candidate.code == "A3" }?.criterionMeans == ["7.00", "7.00"])
            #expect(view.sheets.isEmpty)
            #expect(view.reviewers.isEmpty)
        }
    }

    @Test func thoseWhoRunTheAwardSeeEverything() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            let view = try await world.ask(ShowResult())
            #expect(view.items == PublicationRules.Item.allCases)
            #expect(view.sheets.count == 15)
            #expect(view.reviewers.count == 3)
            #expect(view.empty.map(\.prize) == ["excellence"])
        }
    }

    @Test func thePublishedResultShowsWhatTheAwardFileSays() async throws {
        let award = JudgedAward(publication: PublicationRules(publicItems: [.winners, .scores, .marks, .remarks]))
        try await JudgedWorld.with(award) { world in
            try await world.finalise()
            try await world.perform(
                RecordRemark(candidate: "A1", text: LocalizedText(ko: "훌륭합니다", en: "Outstanding")))
            try await world.perform(PublishResult())
            let view = try await world.ask(ShowResult(), as: .anonymous)
            #expect(view.ranking.first { $0.candidate.code == "A4" }?.score == "10.00")
            #expect(view.ranking.allSatisfy { $0.place == nil })
            #expect(view.sheets.filter { $0.candidate == "A1" }.map(\.total) == ["18", "18", "18"])
            #expect(view.reviewers.isEmpty)
            #expect(view.remarks.map(\.text.en) == ["Outstanding"])
        }
    }

    @Test func ofSeveralRemarksTheLatestIsShown() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            for words in ["first", "second"] {
                try await world.perform(RecordRemark(candidate: nil, text: LocalizedText(ko: words, en: words)))
            }
            #expect(try await world.ask(ShowResult()).remarks.map(\.text.en) == ["second"])
            #expect(try await world.count("SELECT count(*) FROM remark") == 2)
        }
    }

    @Test func remarksAreNeededInBothLanguages() async throws {
        try await JudgedWorld.with { world in
            let reason = try await world.refusal {
                try await world.perform(RecordRemark(candidate: nil, text: LocalizedText(ko: "총평", en: "")))
            }
            guard case .invalid(let problems) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
            #expect(problems.map(\.place) == ["--en"])
        }
    }

    @Test func aBlindStageUnderWayHidesNamesFromTheChair() async throws {
        try await JudgedWorld.with(JudgedAward(isBlind: true)) { world in
            try await world.tally()
            let view = try await world.ask(ShowResult(), as: JudgedWorld.chair)
            #expect(view.ranking.count == 5)
            #expect(view.ranking.allSatisfy { $0.candidate.name == nil })
            #expect(Set(view.ranking.map(\.candidate.code)).isDisjoint(with: JudgedWorld.candidates.map(\.code)))
        }
    }
}
