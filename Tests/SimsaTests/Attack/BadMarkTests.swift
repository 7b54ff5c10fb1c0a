import AwardTestSupport
import Testing

/// Marks that are none, in an open stage: one sentence, exit code 65, nothing changed.
struct BadMarkTests {
    static let marks = [
        "99999999999999999999999999999999999999999", "1e999", "-1", "-0.5", "8,5", "101", "100.5", "8.55", "NaN", "٣",
        "0x10", "½", "8 5", "--",
    ]

    @Test func inAForm() async throws {
        try await PeopleOffice.with { office in
            try await office.openStage()
            for mark in Self.marks {
                let quoted = mark.contains(",") ? "\"\(mark)\"" : mark
                let file = try office.file("form.csv", "stage,reviewer,candidate,merit\npaper,C01,11,\(quoted)\n")
                try await office.refuses(["score", "import", "paper", file, "--submit"], mark)
                try await office.refuses(["score", "import", "paper", file, "--submit", "--dry-run"], mark)
            }
        }
    }

    @Test func onTheCommandLine() async throws {
        try await PeopleOffice.with { office in
            try await office.openStage()
            for mark in Self.marks {
                try await office.refuses(["score", "submit", "paper", "C01", "11", "--mark", "merit=\(mark)"], mark)
            }
        }
    }

    @Test func aDryRunOfAGoodFormSaysWhatItWouldRecordAndRecordsNothing() async throws {
        try await PeopleOffice.with { office in
            try await office.openStage()
            let form = try await office.form()
            let dry = try await office.simsa("score", "import", "paper", form, "--submit", "--dry-run")
            #expect(dry.code == 0, "\(dry.errors)")
            #expect(dry.output.contains("nothing was recorded"))
            #expect(try await office.count("SELECT count(*) FROM scoresheet") == 0)
            #expect(try await office.count("SELECT count(*) FROM ledger WHERE command = 'score.import'") == 0)
        }
    }
}

extension PeopleOffice {
    fileprivate func refuses(_ arguments: [String], _ mark: String) async throws {
        let before = try await rows()
        let run = try await SimsaRun.run(
            arguments + ["--award", Self.award], database: database.configuration.url)
        #expect(run.code == 65, "\(mark): \(run.errors)")
        #expect(run.errorLines.count == 1, "\(mark): \(run.errors)")
        #expect(run.errors.hasPrefix("simsa: "), "\(mark): \(run.errors)")
        #expect(run.output.isEmpty, "\(mark)")
        #expect(try await count("SELECT count(*) FROM scoresheet") == 0, "\(mark)")
        #expect(try await rows() == before, "\(mark)")
    }
}
