import AwardTestSupport
import Postgres
import Testing

/// PostgreSQL that goes away under a running command.
struct StoppedServerTests {
    @Test(arguments: ["stop", "kill"])
    func theCommandEndsWith69AndTheNextOneWorks(how: String) async throws {
        let own = TestCluster(durability: .full)
        let cluster = try await own.running
        try await PeopleOffice.with(cluster: own) { office in
            try await office.openStage()
            let form = try await office.form()
            let stall = try await Stall(
                office.database, at: "scoresheet", when: "NEW.reviewer_id = 3 AND NEW.candidate_id = 2")
            let run = try await SimsaRun.run(
                ["score", "import", "paper", form, "--submit", "--award", PeopleOffice.award],
                database: office.database.configuration.url
            ) { _ in
                let isReached = try await stall.isReached()
                #expect(isReached)
                if how == "stop" { try await cluster.stop() } else { try cluster.kill() }
            }
            #expect(run.code == 69, "\(run.errors)")
            #expect(
                run.errors
                    == "simsa: The database cannot be reached (check that the server is running); try again later.\n")
            #expect(run.output.isEmpty)
            try await cluster.start()
            try await stall.end()
            #expect(try await office.count("SELECT count(*) FROM scoresheet") == 0)
            let next = try await office.simsa("score", "import", "paper", form, "--submit")
            #expect(next.code == 0, "\(next.errors)")
            #expect(try await office.count("SELECT count(*) FROM scoresheet") == 9)
        }
        withExtendedLifetime(own) {}
    }
}
