import AwardCore
import AwardStore
import AwardTestSupport
import AwardUseCases
import Logging
import Postgres

/// Databases to measure on.
enum Seed {
    /// An open stage half scored: 400 reviewers, each assigned 750 candidates, of which 250 are scored. The sheets of the
    /// first 500, 200,000 of them, nobody has written yet.
    static let open = TestTemplate(name: "bench_open") { database in
        try await prepare(
            database, candidates: 750, reviewers: 400,
            assignments: "SELECT r, c FROM generate_series(1, 400) r, generate_series(1, 750) c", state: "open")
        try await score(database, where: "candidate_id > 500")
        try await database.transaction { tx in
            try tx.runScript(
                """
                INSERT INTO ledger (award_id, at, actor, command, subject, body, sha256)
                SELECT 1, now(), saved_by, 'score.submit', 'sheet ' || candidate_id, repeat('{"request":{}}', 30), sha256
                FROM scoresheet;
                INSERT INTO idempotency (award_id, key, command, request_sha256, response, at)
                SELECT 1, 'before-' || reviewer_id || '-' || candidate_id, 'score.submit', sha256,
                       repeat('{"number":""}', 15), now()
                FROM scoresheet
                """)
        }
        try await database.executeOutsideTransaction("VACUUM ANALYZE")
    }

    /// 40,000 candidates with five submitted sheets each of a closed stage, and the same marks one per row.
    static let closed = TestTemplate(name: "bench_closed") { database in
        try await prepare(
            database, candidates: 40_000, reviewers: 400,
            assignments: """
                SELECT (c * 7 + k * 31) % 400 + 1, c FROM generate_series(1, 40000) c, generate_series(0, 4) k
                """, state: "closed")
        try await score(database, where: "true")
        try await database.transaction { tx in
            try tx.runScript(
                """
                CREATE TABLE plain_mark (candidate_id integer, reviewer_id integer, criterion integer, steps integer);
                INSERT INTO plain_mark
                SELECT candidate_id, reviewer_id, m.criterion, m.steps
                FROM scoresheet, unnest(marks) WITH ORDINALITY AS m (steps, criterion)
                """)
        }
        try await database.executeOutsideTransaction("VACUUM ANALYZE")
    }

    /// A stage of `candidates` with five submitted sheets each, tallied.
    static func ranked(candidates: Int) -> TestTemplate {
        TestTemplate(name: "bench_ranked_\(candidates)") { database in
            try await prepare(
                database, candidates: candidates, reviewers: 40,
                assignments: """
                    SELECT (c * 7 + k * 31) % 40 + 1, c
                    FROM generate_series(1, \(candidates)) c, generate_series(0, 4) k
                    """, state: "closed")
            try await score(database, where: "true")
            _ = try await AwardService(database: database).perform(
                TallyStage(stage: Bench.stage), award: Bench.slug, as: Bench.admin)
        }
    }

    /// The award, and nobody in it.
    static let empty = TestTemplate(name: "bench_empty") { database in
        try await makeAward(database)
    }

    private static func makeAward(_ database: Database) async throws {
        try await Migrator(Schema.migrations).migrate(database)
        _ = try await AwardService(database: database).apply(Bench.definition, as: Bench.admin)
    }

    /// Submits the sheets of assignments with drawn marks, each criterion from half its maximum up.
    private static func score(_ database: Database, where condition: String) async throws {
        let script = """
            SET LOCAL session_replication_role = replica;
            SELECT setseed(0.5);
            INSERT INTO scoresheet (award_id, stage_no, reviewer_id, candidate_id, revision, state, marks, saved_by,
                saved_at, sha256)
            SELECT 1, 1, reviewer_id, candidate_id, 1, 'submitted',
                ARRAY[30 + floor(random() * 31), 20 + floor(random() * 21), 20 + floor(random() * 21),
                      20 + floor(random() * 21), 10 + floor(random() * 11)]::integer[],
                'reviewer:' || (7000000 + reviewer_id), now(), sha256((reviewer_id || '-' || candidate_id)::bytea)
            FROM (SELECT * FROM assignment WHERE \(condition) ORDER BY candidate_id, reviewer_id) AS a;
            INSERT INTO scoresheet_revision (award_id, stage_no, reviewer_id, candidate_id, revision, state, marks,
                comment, author, submitted_at, sha256)
            SELECT 1, 1, reviewer_id, candidate_id, 1, state, marks, comment, saved_by, saved_at, sha256 FROM scoresheet
            """
        try await database.transaction { tx in try tx.runScript(script) }
    }

    private static func prepare(
        _ database: Database, candidates: Int, reviewers: Int, assignments: String, state: String
    ) async throws {
        try await makeAward(database)
        let script = """
            SET LOCAL session_replication_role = replica;
            INSERT INTO organisation (award_id, code, name_ko, name_en)
            SELECT 1, 'O' || n, '기관 ' || n, 'Organisation ' || n FROM generate_series(1, \(candidates)) n;
            INSERT INTO candidate (award_id, candidate_id, code, name_ko, name_en, category, organisation_code, state,
                stage_no)
            SELECT 1, n, 9000000 + n, '후보 ' || n, 'Candidate ' || n, 'c' || n % 20, 'O' || n, 'in_stage', 1
            FROM generate_series(1, \(candidates)) n;
            INSERT INTO reviewer (award_id, reviewer_id, code, name_ko, name_en, pool, role, pledged_at)
            SELECT 1, n, 7000000 + n, '위원 ' || n, 'Reviewer ' || n, 'experts',
                   CASE n WHEN 1 THEN 'chair' ELSE 'member' END, now()
            FROM generate_series(1, \(reviewers)) n;
            INSERT INTO entry (award_id, stage_no, candidate_id, blind_code)
            SELECT 1, 1, n, 'B' || n FROM generate_series(1, \(candidates)) n;
            INSERT INTO assignment (award_id, stage_no, reviewer_id, candidate_id, assigned_by, assigned_at)
            SELECT 1, 1, r, c, 'bench', now() FROM (\(assignments)) AS pair (r, c);
            UPDATE stage SET state = '\(state)', pinned_sha256 = award.sha256, opened_at = now(),
                draw_seed = sha256('bench'), draw_commitment = sha256(sha256('bench'))
            FROM award WHERE award.award_id = stage.award_id;
            UPDATE award SET state = 'running'
            """
        try await database.transaction { tx in try tx.runScript(script) }
        try await database.executeOutsideTransaction("VACUUM ANALYZE")
    }
}
