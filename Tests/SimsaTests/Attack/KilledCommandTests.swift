import AwardTestSupport
import Glibc
import Postgres
import Subprocess
import Testing

/// A command that is killed while it writes: nothing half done, and it can be given again.
struct KilledCommandTests {
    @Test(arguments: [Signal.kill, .interrupt])
    func inTheMiddleOfTheSheetsNothingIsRecorded(signal: Signal) async throws {
        try await PeopleOffice.with { office in
            try await office.openStage()
            let form = try await office.form()
            let stall = try await Stall(
                office.database, at: "scoresheet", when: "NEW.reviewer_id = 3 AND NEW.candidate_id = 2")
            let run = try await office.killed(["score", "import", "paper", form, "--submit"], signal, at: stall)
            #expect(run.code == 128 + signal.rawValue)
            #expect(run.output.isEmpty, "nothing is acknowledged that was not committed")
            #expect(try await office.sheets() == [0, 0, 0])
            try await office.isSoundAndImports(form)
        }
    }

    @Test(arguments: [Signal.kill, .interrupt])
    func beforeTheLedgerAllSheetsAreRecordedOrNone(signal: Signal) async throws {
        try await PeopleOffice.with { office in
            try await office.openStage()
            let form = try await office.form()
            let stall = try await Stall(office.database, at: "ledger", when: "NEW.command = 'score.import'")
            let run = try await office.killed(["score", "import", "paper", form, "--submit"], signal, at: stall)
            #expect(run.code == 128 + signal.rawValue)
            #expect(run.output.isEmpty)
            let sheets = try await office.sheets()
            #expect(sheets == [0, 0, 0] || sheets == [9, 9, 1], "\(sheets)")
            try await office.isSoundAndImports(form)
        }
    }

    @Test(arguments: [
        ("candidate", "NEW.code = '11740'"), ("organisation", "NEW.code = '26'"),
        ("ledger", "NEW.command = 'candidate.import'"),
    ])
    func candidatesComeAllOrNotAtAll(table: String, condition: String) async throws {
        try await PeopleOffice.with { office in
            let file = try office.file("candidates.csv", PeopleOffice.candidates)
            let before = try await office.rows()
            let stall = try await Stall(
                office.database, at: SQL(stringLiteral: table), when: SQL(stringLiteral: condition))
            let run = try await office.killed(["candidate", "import", file], .kill, at: stall)
            #expect(run.code == 128 + Signal.kill.rawValue)
            #expect(run.output.isEmpty)
            let after = try await office.rows()
            let isWhole = after[0] == before[0] + 4 && after[1] == before[1] + 5 && after[7] == before[7] + 1
            #expect(after == before || isWhole, "\(before) \(after)")
            let again = try await office.simsa("candidate", "import", file)
            #expect(again.code == (isWhole ? 65 : 0), "\(again.errors)")
            #expect(try await office.rows()[0] == before[0] + 4)
            #expect(try await office.simsa("ledger", "verify").code == 0)
        }
    }

    @Test func whatWasAcknowledgedOutlivesTheServersDeath() async throws {
        let own = TestCluster(durability: .full)
        let cluster = try await own.running
        try await PeopleOffice.with(cluster: own) { office in
            try await office.openStage()
            let done = try await office.simsa("score", "import", "paper", try await office.form(), "--submit")
            #expect(done.code == 0, "\(done.errors)")
            let receipts = done.output.split(separator: "\n").filter { $0.contains("1-") }.count
            try cluster.kill()
            try await cluster.start()
            #expect(try await office.sheets() == [9, 9, 1])
            #expect(receipts == 9)
            #expect(try await office.simsa("ledger", "verify").code == 0)
        }
        withExtendedLifetime(own) {}
    }
}

extension PeopleOffice {
    /// Runs the program and sends it the signal when it has come as far as the stall.
    fileprivate func killed(_ arguments: [String], _ signal: Signal, at stall: Stall) async throws -> SimsaRun {
        // A run of the tests in the background may ignore it, and the program would inherit that.
        Glibc.signal(SIGINT, SIG_DFL)
        let run = try await SimsaRun.run(
            arguments + ["--award", Self.award], database: database.configuration.url
        ) { send in
            let isReached = try await stall.isReached()
            send(signal)
            #expect(isReached)
        }
        try await stall.end()
        return run
    }

    /// How many sheets there are, how many versions of them, and how many imports the ledger knows.
    fileprivate func sheets() async throws -> [Int] {
        [
            try await count("SELECT count(*) FROM scoresheet"),
            try await count("SELECT count(*) FROM scoresheet_revision"),
            try await count("SELECT count(*) FROM ledger WHERE command = 'score.import'"),
        ]
    }

    /// Ledger and invariants hold, and the same command given again ends with every sheet recorded once.
    fileprivate func isSoundAndImports(_ form: String) async throws {
        #expect(try await simsa("ledger", "verify").code == 0)
        let doctor = try await simsa("doctor")
        #expect(doctor.code == 0, "\(doctor.output)")
        let again = try await simsa("score", "import", "paper", form, "--submit")
        #expect(again.code == 0, "\(again.errors)")
        #expect(try await Array(sheets().prefix(2)) == [9, 9])
    }
}
