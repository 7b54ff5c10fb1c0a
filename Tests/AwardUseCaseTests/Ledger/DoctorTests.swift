import AwardCore
import AwardStore
import AwardUseCases
import Postgres
import Testing

@Suite struct DoctorTests {
    @Test func anAwardThatRanItsCourseIsSound() async throws {
        try await JudgedWorld.with(JudgedAward(stages: ["paper", "final"])) { world in
            try await world.tally("paper")
            try await world.confirm("paper")
            try await world.tally("final", no: 2)
            try await world.confirm("final")
            try await world.perform(AnnouncePreliminary())
            world.setDays(11)
            try await world.perform(FinaliseResult())
            try await world.perform(ProposeCancellation(candidate: "A1", reason: "copied"))
            world.setDays(22)
            try await world.perform(DecideCancellation(number: 1, cancel: true, reason: "proven"))
            let found = try await world.ask(ExamineAward())
            #expect(found.checks.filter { !$0.violations.isEmpty }.map { "\($0.invariant): \($0.violations)" } == [])
            #expect(found.ledger.isWhole)
            #expect(found.isSound)
        }
    }

    @Test func everyInvariantIsExamined() async throws {
        try await JudgedWorld.with { world in
            let found = try await world.ask(ExamineAward())
            #expect(found.checks.map(\.invariant) == Invariant.allCases)
        }
    }

    /// What breaks each invariant, and what is then said.
    private static let damages: [(Invariant, [SQL], String)] = [
        (.definitionHash, ["UPDATE award SET definition = definition || ' '"], "current definition"),
        (.pinnedDefinition, ["UPDATE stage SET pinned_sha256 = '\\x00'"], "stage final"),
        (
            .stageOrder,
            [
                "INSERT INTO stage (award_id, stage_no, stage_id, state) VALUES (1, 2, 'next', 'open')",
                "UPDATE stage SET state = 'closed' WHERE stage_no = 1",
            ],
            "stage next is open while final is closed"
        ),
        (
            .candidateOrganisation, ["UPDATE candidate SET organisation_code = 'nowhere' WHERE code = 'A1'"],
            "candidate A1: organisation nowhere"
        ),
        (
            .candidateCategory, ["UPDATE candidate SET category = 'province' WHERE code = 'A1'"],
            "candidate A1: category province"
        ),
        (
            .sheetIsLastRevision,
            ["UPDATE scoresheet SET marks = '{1,1}' WHERE candidate_id = 1 AND reviewer_id = 2"],
            "stage 1 reviewer R02 candidate A1"
        ),
        (
            .revisionsGapless, ["UPDATE scoresheet SET revision = 3 WHERE candidate_id = 1 AND reviewer_id = 2"],
            "stage 1 reviewer R02 candidate A1"
        ),
        (.talliesGapless, ["UPDATE stage SET tally_no = 2"], "stage final"),
        (
            .tallyHash,
            [
                "ALTER TABLE tally DISABLE TRIGGER USER", "UPDATE tally SET body = replace(body, 'A1', 'A9')",
                "ALTER TABLE tally ENABLE TRIGGER USER",
            ], "stage 1 tally 1"
        ),
        (
            .standingsMatchTally,
            [
                "ALTER TABLE standing DISABLE TRIGGER USER", "UPDATE standing SET place = 2 WHERE candidate_id = 1",
                "ALTER TABLE standing ENABLE TRIGGER USER",
            ], "stage 1 tally 1 candidate number 1"
        ),
        (.confirmedByTwo, ["DELETE FROM confirmation WHERE role = 'chair'"], "stage final"),
        (
            .confirmedTallyCountsValidSheets,
            [
                """
                INSERT INTO conflict (award_id, conflict_id, reviewer_id, candidate_id, kind, ground, state, entered_by, entered_at)
                SELECT 1, 1, 2, 1, 'exclusion', 'same_organisation', 'effective', 'admin:han', max(confirmed_at)
                FROM confirmation
                """
            ], "stage final: tally 1 counts 15 sheets, 14 are valid"
        ),
        (
            .prizesFromConfirmedTally, ["UPDATE prize_award SET prize_id = 'grand' WHERE prize_award_id = 2"], "prize 2"
        ),
        (
            .onePrizeEach,
            [
                """
                INSERT INTO prize_award (award_id, prize_award_id, candidate_id, prize_id, stage_no, tally_no, state, origin,
                    changed_by, changed_at)
                VALUES (1, 9, 1, 'excellence', 1, 1, 'awarded', 'tally', 'x', now())
                """
            ], "candidate A1"
        ),
        (
            .finalIsSettled, ["UPDATE award SET state = 'final'", "UPDATE stage SET state = 'closed'"],
            "stage final is closed"
        ),
    ]

    @Test(arguments: 0..<15)
    func damageIsFoundAndNamed(number: Int) async throws {
        let (invariant, damage, sentence) = DoctorTests.damages[number]
        try await JudgedWorld.with { world in
            try await world.tally()
            try await world.confirm()
            #expect(try await world.ask(ExamineAward()).isSound)
            for statement in damage { try await world.run(statement) }
            let violations = try await world.database.read { try $0.violations(of: invariant, award: 1) }
            #expect(violations == [sentence])
        }
    }

    @Test func aConflictFoundAfterTheConfirmationLeavesItSound() async throws {
        try await JudgedWorld.with { world in
            try await world.tally()
            try await world.confirm()
            try await world.run(
                """
                INSERT INTO conflict (award_id, conflict_id, reviewer_id, candidate_id, kind, ground, state, entered_by, entered_at)
                SELECT 1, 1, 2, 1, 'recusal', 'declared', 'effective', 'reviewer:R02', max(confirmed_at) + interval '1 day'
                FROM confirmation
                """)
            #expect(try await world.ask(ExamineAward()).isSound)
        }
    }

    @Test func aSelectedCandidateMissingFromTheNextStageIsNamed() async throws {
        try await JudgedWorld.with(JudgedAward(stages: ["paper", "final"])) { world in
            try await world.tally("paper")
            try await world.confirm("paper")
            try await world.run("DELETE FROM entry WHERE stage_no = 2 AND candidate_id = 1")
            let violations = try await world.database.read { try $0.violations(of: .selectedAreEntered, award: 1) }
            #expect(violations == ["candidate A1 in stage final"])
        }
    }

    @Test func aFileThatChangedIsNamed() async throws {
        try await JudgedWorld.with { world in
            try await world.run("INSERT INTO blob (award_id, sha256, content) VALUES (1, '\\xab', 'text')")
            let violations = try await world.database.read { try $0.violations(of: .blobHash, award: 1) }
            #expect(violations == ["file ab"])
        }
    }

    @Test func onlyAdminAndAuditorExamine() async throws {
        try await JudgedWorld.with { world in
            let reason = try await world.refusal { _ = try await world.ask(ExamineAward(), as: JudgedWorld.secretary) }
            #expect(reason == .notPermitted(.ledgerVerify, needs: [.admin, .auditor]))
        }
    }
}
