import AwardTestSupport
import Testing

/// Wrong names, wrong numbers and wrong files: one sentence, the right exit code, and nothing changed.
struct HurriedUserTests {
    @Test(arguments: [
        ["stage", "status", "nope"], ["stage", "open", "nope"], ["stage", "reopen", "nope", "--reason", "x"],
        ["assign", "plan", "nope"], ["assign", "show", "nope"], ["score", "sheet", "nope", "R01"],
        ["score", "import", "nope", "x.csv"], ["score", "show", "nope", "11740"], ["adjust", "list", "nope"],
        ["adjust", "revoke", "99999", "--reason", "x"], ["ranking", "show", "nope"], ["decide", "list", "nope"],
        ["result", "minutes", "nope"], ["result", "appeal", "nope", "--grounds", "x"],
        ["award", "show", "--award", "nope"], ["candidate", "list", "--as", "reviewer:nope"],
    ])
    func whatDoesNotExistIsNotFound(arguments: [String]) async throws {
        try await refused(arguments, code: 65, beginning: "simsa: There is no ")
    }

    @Test(arguments: ["missing", "folder", "empty", "nul", "noise"], ["award plan", "award apply", "db restore"])
    func aFileThatIsNone(kind: String, command: String) async throws {
        try await PeopleOffice.with { office in
            let path: String
            switch kind {
            case "missing": path = office.folder + "/none"
            case "folder": path = command == "db restore" ? office.folder : office.folder + "/"
            case "empty": path = try office.file("bad", "")
            case "nul": path = try office.file("bad", bytes: Array("id: a\u{0}b\n".utf8))
            default: path = try office.file("bad", bytes: [0xFF, 0xC3, 0x28, 0x07, 0x80], times: 200_000)
            }
            let before = try await office.rows()
            let run = try await office.simsa(command.split(separator: " ").map(String.init) + [path])
            #expect(run.code == 65, "\(run.errors)")
            #expect(run.errorLines.count == 1, "\(run.errors)")
            #expect(run.output.isEmpty)
            #expect(try await office.rows() == before)
        }
    }

    @Test(arguments: ["1,5", "NaN", "1e999", "--", "٣"])
    func pointsThatAreNoNumber(points: String) async throws {
        try await refused(
            ["adjust", "add", "paper", "11740", "--points=\(points)", "--reason", "x"], code: 65, beginning: "simsa: ")
    }

    @Test func theBeginningOfANameIsEnoughForASuggestion() async throws {
        try await PeopleOffice.with { office in
            try await office.populate()
            let run = try await office.simsa("candidate", "show", "강동")
            #expect(run.errors == "simsa: There is no candidate “강동”. Did you mean: 강동구?\n")
        }
    }

    @Test func severalAwardsHaveToBeToldApart() async throws {
        try await PeopleOffice.with { office in
            let run = try await SimsaRun.run(["candidate", "list"], database: office.database.configuration.url)
            #expect(run.code == 64)
            #expect(run.errors.contains(PeopleOffice.award) && run.errors.contains(PeopleOffice.other))
        }
    }

    private func refused(_ arguments: [String], code: Int32, beginning: String) async throws {
        try await PeopleOffice.with { office in
            try await office.populate()
            let before = try await office.rows()
            let award = arguments.contains("--award") ? [] : ["--award", PeopleOffice.award]
            let run = try await SimsaRun.run(arguments + award, database: office.database.configuration.url)
            #expect(run.code == code, "\(run.errors)")
            #expect(run.errors.hasPrefix(beginning), "\(run.errors)")
            #expect(run.errorLines.count == 1, "\(run.errors)")
            #expect(run.output.isEmpty)
            #expect(try await office.rows() == before)
        }
    }
}

extension PeopleOffice {
    /// Runs `simsa` on the first award.
    fileprivate func simsa(_ arguments: [String]) async throws -> SimsaRun {
        try await SimsaRun.run(
            arguments + ["--award", PeopleOffice.award], database: database.configuration.url)
    }
}
