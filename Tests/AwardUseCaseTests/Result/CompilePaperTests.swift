import AwardCore
import AwardUseCases
import Testing

@Suite struct CompilePaperTests {
    /// A final result with minutes, a bonus, an appeal and a comment.
    private func finished(_ world: JudgedWorld) async throws {
        try await world.open("final")
        try await world.score()
        try await world.perform(
            AddAdjustment(stage: "final", candidate: "A3", points: Rational(1), reason: "region"))
        try await world.perform(CloseStage(stage: "final"))
        try await world.perform(TallyStage(stage: "final"))
        try await world.confirm()
        try await world.perform(RecordMinutes(stage: "final", present: ["C01", "R02"]))
        try await world.perform(AnnouncePreliminary())
        try await world.perform(EnterAppeal(candidate: "A4", grounds: "unfair"), as: .candidate("A4"))
        try await world.perform(
            RecordRemark(candidate: "A1", text: LocalizedText(ko: "좋음", en: "Good")))
    }

    @Test func thePaperHoldsEverythingThatIsReadAloudAtTheEnd() async throws {
        try await JudgedWorld.with { world in
            try await finished(world)
            let paper = try await world.ask(CompilePaper(language: .english))
            let headings = paper.parts.compactMap { part -> String? in
                if case .heading(let text, level: 2) = part { return text }
                return nil
            }
            #expect(headings.first == "Results")
            for start in [
                "Comments", "Standings of", "Minutes", "Bonuses and penalties", "Appeals", "Statistics of",
            ] {
                #expect(headings.contains { $0.hasPrefix(start) }, "\(start)")
            }
            #expect(headings.last == "Certificates")
            #expect(paper.parts.contains(.text("Good")))
            let lists = paper.parts.flatMap { part -> [String] in
                if case .list(let items) = part { return items }
                return []
            }
            #expect(lists.contains { $0.hasPrefix("Present: ") })
            #expect(lists.contains { $0.hasPrefix("Quorum ") })
        }
    }

    @Test func everybodyWhoHoldsAPrizeHasACertificate() async throws {
        try await JudgedWorld.with { world in
            try await finished(world)
            let paper = try await world.ask(CompilePaper(language: .korean))
            let result = try await world.ask(ShowResult())
            let certificates = paper.parts.compactMap { part -> Paper.Certificate? in
                if case .certificate(let certificate) = part { return certificate }
                return nil
            }
            #expect(!certificates.isEmpty)
            #expect(certificates.count == result.prizes.count)
            #expect(certificates.map(\.winner) == result.prizes.map { $0.name?.ko ?? "" })
            #expect(certificates.allSatisfy { $0.day.hasSuffix("일") })
        }
    }

    @Test func theSameDataGiveTheSamePaperToEverybody() async throws {
        try await JudgedWorld.with { world in
            try await finished(world)
            let first = try await world.ask(CompilePaper(language: .korean))
            let second = try await world.ask(CompilePaper(language: .korean), as: JudgedWorld.auditor)
            #expect(first == second)
            let english = try await world.ask(CompilePaper(language: .english))
            #expect(english.parts.count == first.parts.count)
        }
    }

    @Test func aReviewerGetsNoReport() async throws {
        try await JudgedWorld.with { world in
            try await finished(world)
            let refused = try await world.refusal {
                _ = try await world.ask(CompilePaper(language: .korean), as: .reviewer("R02"))
            }
            #expect(refused.map { Refusal($0).code } == "not_permitted")
        }
    }
}
