import AwardCore
import AwardStore
import AwardUseCases
import Testing

struct CandidateImportTests {
    @Test func storesCandidatesTheirOrganisationsAndParents() async throws {
        try await PeopleWorld.with { world in
            let done = try await world.perform(ImportCandidates(PeopleWorld.batch))
            #expect(done.candidates == 4)
            #expect(done.organisations == 5)
            #expect(done.categories.map(\.id) == ["metropolitan", "district"])
            #expect(done.categories.map(\.candidates) == [1, 3])
            let stored = try await world.texts(
                """
                SELECT c.code || ' ' || c.state || ' ' || coalesce(o.parent_code, '-') FROM candidate c
                JOIN organisation o ON o.award_id = c.award_id AND o.code = c.organisation_code ORDER BY candidate_id
                """)
            #expect(stored == ["11 eligible -", "11140 eligible 11", "11740 eligible 11", "26110 eligible 26"])
        }
    }

    @Test func aPreviewSaysTheSameAndStoresNothing() async throws {
        try await PeopleWorld.with { world in
            let preview = try await world.ask(PreviewCandidateImport(PeopleWorld.batch))
            #expect(preview.candidates == 4)
            #expect(preview.organisations == 5)
            #expect(preview.exclusions == nil)
            #expect(try await world.count("SELECT count(*) FROM candidate") == 0)
            #expect(try await world.count("SELECT count(*) FROM ledger WHERE command = 'candidate.import'") == 0)
        }
    }

    @Test func everyBadLineIsReportedAtOnceAndNothingIsStored() async throws {
        try await PeopleWorld.with { world in
            let batch = PeopleWorld.batch([
                PeopleWorld.candidate("11740"), PeopleWorld.candidate("11140", category: "village"),
                PeopleWorld.candidate("11740", organisation: "11740"),
                PeopleWorld.candidate("third", organisation: "11740"),
            ])
            let refusal = await #expect(throws: Refusal.self) { try await world.perform(ImportCandidates(batch)) }
            #expect(
                problems(refusal) == [
                    "c.csv:3: There is no category “village”; there are: metropolitan, district.",
                    "c.csv:4: The candidate code “11740” is already used at c.csv:2.",
                    "c.csv:5: This is candidate no. 3 of organisation “11740” in category “district”; at most 2 per "
                        + "organisation are allowed.",
                ])
            let stored = try await world.count(
                "SELECT (SELECT count(*) FROM candidate) + (SELECT count(*) FROM organisation)")
            #expect(stored == 0)
        }
    }

    @Test func theLimitPerOrganisationCountsWhatIsStored() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let more = PeopleWorld.batch([
                PeopleWorld.candidate("a", organisation: "11740"), PeopleWorld.candidate("b", organisation: "11740"),
            ])
            let refusal = await #expect(throws: Refusal.self) { try await world.perform(ImportCandidates(more)) }
            #expect(problems(refusal).count == 1)
            #expect(problems(refusal).first?.hasPrefix("c.csv:3: This is candidate no. 3") == true)
        }
    }

    @Test func theSameFileAgainIsRefusedInOneSentence() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let refusal = await #expect(throws: Refusal.self) { try await world.importCandidates() }
            #expect(
                problems(refusal) == [
                    "c.csv: All 4 candidates are stored already, just as in the file; there is nothing new to import."
                ])
            #expect(refusal?.exitCode == 65)
        }
    }

    @Test func aFileThatOverlapsSaysWhatIsNewUnchangedAndDifferent() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            var changed = PeopleWorld.candidate("11740")
            changed.nameKo = "강동"
            let batch = PeopleWorld.batch([changed, PeopleWorld.candidate("11140"), PeopleWorld.candidate("new")])
            let refusal = await #expect(throws: Refusal.self) { try await world.perform(ImportCandidates(batch)) }
            #expect(
                problems(refusal) == [
                    "c.csv: 1 candidates are new, 1 are stored already and unchanged, 1 are stored and differ; leave those "
                        + "that are stored out of the file.",
                    "c.csv:2: The candidate “11740” is stored already, but differs: name “강동구” → “강동”. "
                        + "A misspelt name is mended with: simsa candidate correct 11740",
                    "c.csv:3: The candidate “11140” is stored already (unchanged).",
                ])
            #expect(try await world.count("SELECT count(*) FROM candidate") == 4)
        }
    }

    @Test func aCompleteSubmissionInTheFileIsSubmitted() async throws {
        try await PeopleWorld.with { world in
            let batch = PeopleWorld.batch(
                [PeopleWorld.candidate("11740"), PeopleWorld.candidate("11140")],
                fields: [
                    .init(candidate: 0, field: "summary", content: "개요"),
                    .init(candidate: 0, field: "results", content: "성과"),
                    .init(candidate: 1, field: "summary", content: "개요만"),
                ])
            let done = try await world.perform(ImportCandidates(batch))
            #expect(done.submitted == 1)
            #expect(
                try await world.texts("SELECT code || ' ' || state FROM candidate ORDER BY code") == [
                    "11140 eligible", "11740 submitted",
                ])
            #expect(try await world.count("SELECT count(*) FROM submission_field") == 3)
        }
    }

    @Test func aFieldThatBreaksARuleIsReportedWithItsLine() async throws {
        try await PeopleWorld.with { world in
            let batch = PeopleWorld.batch(
                [PeopleWorld.candidate("11740")],
                fields: [.init(candidate: 0, field: "summary", content: String(repeating: "가", count: 21))])
            let refusal = await #expect(throws: Refusal.self) { try await world.perform(ImportCandidates(batch)) }
            #expect(problems(refusal) == ["c.csv:2: “Summary” has 21 characters; at most 20 are allowed."])
        }
    }

    @Test func anotherNameForAStoredOrganisationIsRefused() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let other = OrganisationRow(code: "11740", nameKo: "송파구", nameEn: "Songpa-gu", parent: "26")
            let batch = PeopleWorld.batch([PeopleWorld.candidate("x", organisation: "11740")], organisations: [other])
            let refusal = await #expect(throws: Refusal.self) { try await world.perform(ImportCandidates(batch)) }
            #expect(
                problems(refusal) == ["c.csv: The organisation “11740” is stored as “강동구”, but is “송파구” in the file."])
        }
    }

    @Test func aLaterFileCompletesAnOrganisation() async throws {
        try await PeopleWorld.with { world in
            let bare = OrganisationRow(code: "11740", nameKo: "강동구", nameEn: "강동구", parent: nil)
            try await world.perform(
                ImportCandidates(
                    PeopleWorld.batch([PeopleWorld.candidate("a", organisation: "11740")], organisations: [bare])))
            try await world.perform(
                ImportCandidates(PeopleWorld.batch([PeopleWorld.candidate("b", organisation: "11740")])))
            #expect(
                try await world.texts("SELECT name_en || ' ' || parent_code FROM organisation WHERE code = '11740'")
                    == [
                        "Gangdong-gu 11"
                    ])
        }
    }

    @Test func theLedgerKeepsTheHashAndTheCountButNoRows() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            let body = try await world.texts("SELECT body FROM ledger WHERE command = 'candidate.import'")
            #expect(body.count == 1)
            #expect(body.first?.contains(#""request":{"file":"c.csv","rows":4,"sha256":"00"}"#) == true)
            #expect(body.first?.contains("강동구") == false)
        }
    }

    @Test func noCandidateCanBeAddedOnceTheFirstStageHasOpened() async throws {
        try await PeopleWorld.with { world in
            try await world.importCandidates()
            try await world.open(assigned: [])
            let late = PeopleWorld.batch([PeopleWorld.candidate("late", organisation: "11740")])
            let refusal = await #expect(throws: Refusal.self) { try await world.perform(ImportCandidates(late)) }
            #expect(refusal?.code == "wrong_state")
        }
    }

    @Test func onlyAnAdminImports() async throws {
        try await PeopleWorld.with { world in
            let refusal = await #expect(throws: Refusal.self) {
                try await world.perform(ImportCandidates(PeopleWorld.batch), as: PeopleWorld.secretary)
            }
            #expect(refusal?.code == "not_permitted")
        }
    }

    @Test func exclusionsOfReviewersOnRecordAreFound() async throws {
        try await PeopleWorld.with { world in
            try await world.perform(
                ImportReviewers(PeopleWorld.batch([try PeopleWorld.reviewer("R1", organisation: "11740")])))
            let done = try await world.perform(ImportCandidates(PeopleWorld.batch))
            // 강동구 itself, and its parent Seoul.
            #expect(done.exclusions == 2)
            #expect(
                try await world.texts(
                    "SELECT c.code || ' ' || ground FROM conflict JOIN candidate c USING (award_id, candidate_id) ORDER BY 1"
                )
                    == ["11 parent_or_child", "11740 same_organisation"])
        }
    }
}
