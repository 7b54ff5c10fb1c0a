import AwardCore
import AwardStore
import AwardUseCases
import Postgres
import Testing

@Suite struct ReportTests {
    @Test func theSameDataGiveTheSameReport() async throws {
        try await JudgedWorld.with { world in
            try await rich(world)
            let first = try await world.ask(CompileReport())
            let second = try await world.ask(CompileReport(), as: JudgedWorld.auditor)
            #expect(first == second)
        }
    }

    @Test func everyTableIsThere() async throws {
        try await JudgedWorld.with { world in
            try await rich(world)
            let content = try await world.ask(CompileReport())
            #expect(
                content.tables.map(\.name) == [
                    "award", "prizes", "remarks", "tallies", "minutes", "decisions", "adjustments", "conflicts",
                    "appeals",
                    "ledger-seals", "ranking-1-final", "summary-1-final", "sheets-1-final", "statistics-1-final",
                    "agreement-1-final", "places-1-final", "sensitivity-1-final",
                ])
            #expect(content.tables.allSatisfy { table in table.rows.allSatisfy { $0.count == table.columns.count } })
            #expect(
                content.documents.map(\.fileName) == [
                    "tally-1-final-1.json", "agreement-1-final.ko.svg", "agreement-1-final.en.svg",
                    "places-city-1-final.ko.svg", "places-city-1-final.en.svg",
                ])
            #expect(try await world.text("SELECT body FROM tally") == content.documents.first?.text)
        }
    }

    @Test func aSupersededSheetIsThereWithItsLaterRevision() async throws {
        try await JudgedWorld.with { world in
            try await world.open("final")
            try await world.score()
            try await world.submit([1, 2], reviewer: 2, candidate: 4, revision: 2, reason: "misread")
            try await world.perform(CloseStage(stage: "final"))
            try await world.perform(TallyStage(stage: "final"))
            let sheets = try #require(try await world.ask(CompileReport()).tables.first { $0.name == "sheets-1-final" })
            let rows = sheets.rows.filter { $0[0] == .text("R02") && $0[1] == .text("A4") }
            #expect(rows.map { $0[column("revision", sheets)] } == [.integer(1), .integer(2)])
            #expect(rows.map { $0[column("is_counted", sheets)] } == [.flag(false), .flag(true)])
            #expect(rows.map { $0[column("total", sheets)] } == [.decimal("10"), .decimal("3")])
            #expect(rows.map { $0[column("supersede_reason", sheets)] } == [.none, .text("misread")])
        }
    }

    @Test func theSummaryHasOneTotalForEachReviewer() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            let content = try await world.ask(ExportRanking(stage: "final"))
            let summary = try #require(content.tables.first { $0.name == "summary-1-final" })
            #expect(summary.columns.contains("C01"))
            let first = try #require(summary.rows.first)
            #expect(first[column("candidate", summary)] == .text("A1"))
            #expect(first[column("R03", summary)] == .decimal("18"))
            #expect(first[column("official", summary)] == .decimal("18.00"))
        }
    }

    @Test func everyPlaceComesWithItsStoryInBothLanguages() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            let content = try await world.ask(ExportRanking())
            let ranking = try #require(content.tables.first { $0.name == "ranking-1-final" })
            for row in ranking.rows {
                guard case .text(let ko) = row[column("explanation_ko", ranking)],
                    case .text(let en) = row[column("explanation_en", ranking)]
                else {
                    Issue.record("no story in \(row)")
                    continue
                }
                #expect(ko.contains("[심사표]\n위원C01"))
                #expect(en.contains("[Scoresheets]\nReviewer C01"))
            }
        }
    }

    @Test func theChairOfABlindStageUnderWayFindsNoNameInAnyTable() async throws {
        try await JudgedWorld.with(JudgedAward(isBlind: true)) { world in
            try await world.tally()
            try await world.perform(
                RecordRemark(candidate: nil, text: LocalizedText(ko: "총평", en: "Overall")))
            let content = try await world.ask(CompileReport(), as: JudgedWorld.chair)
            let texts = content.tables.flatMap { table in
                table.rows.flatMap { $0 }.compactMap { value -> String? in
                    if case .text(let text) = value { return text }
                    return nil
                }
            }
            for code in JudgedWorld.candidates.map(\.code) {
                #expect(!texts.contains { $0 == code || $0.contains("\(code)후보") || $0.contains("Entrant \(code)") })
            }
            #expect(content.documents.allSatisfy { $0.fileName.hasSuffix(".svg") })
            for (code, document) in JudgedWorld.candidates.flatMap({ code, _ in
                content.documents.map { (code, $0) }
            }) {
                #expect(!document.text.contains("\(code)후보") && !document.text.contains("Entrant \(code)"))
            }
            #expect(texts.contains(world.blindCode("A1")))
        }
    }

    @Test(arguments: [Claim.anonymous, .candidate("A1"), .reviewer("R02")])
    func thoseWhoDoNotRunTheAwardGetNoReport(claim: Claim) async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            for query in [true, false] {
                let reason = try await world.refusal {
                    _ =
                        query
                        ? try await world.ask(CompileReport(), as: claim)
                        : try await world.ask(ExportRanking(), as: claim)
                }
                #expect(reason != nil)
            }
        }
    }

    @Test func aStageWithoutATallyHasNoRankingToExport() async throws {
        try await JudgedWorld.with { world in
            let reason = try await world.refusal { _ = try await world.ask(ExportRanking()) }
            guard case .wrongState(.stage, "final", _, .rankingRead, _) = reason else {
                Issue.record("\(String(describing: reason))")
                return
            }
        }
    }

    @Test func theReportHoldsTheNewestSeal() async throws {
        try await JudgedWorld.with { world in
            try await world.announce()
            let award = try #require(try await world.ask(CompileReport()).tables.first)
            let head = award.rows.first { $0[0] == .text("ledger_head_sha256") }?[1]
            guard case .text(let seal) = head else {
                Issue.record("no seal")
                return
            }
            #expect(try await world.ask(VerifyLedger(seal: seal)).isWhole)
        }
    }

    private func column(_ name: String, _ table: ReportTable) -> Int {
        table.columns.firstIndex(of: name) ?? 0
    }

    private func rich(_ world: JudgedWorld) async throws {
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
        try await world.perform(RecordRemark(candidate: "A1", text: LocalizedText(ko: "좋음", en: "Good")))
    }
}
