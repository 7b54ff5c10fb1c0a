import AwardCore
import AwardTestSupport
import Testing

/// Bad input: one clear sentence, the right exit code, and nothing changed.
struct BadInputTests {
    /// A kind of file that is no table.
    enum BadFile: String, CaseIterable, Sendable {
        case missing, folder, empty, device, noise, nul, invalidText, headerOnly, unclosedQuote

        func path(_ office: PeopleOffice) throws -> String {
            switch self {
            case .missing: return office.folder + "/none.csv"
            case .folder: return office.folder
            case .empty: return try office.file("bad.csv", "")
            case .device: return "/dev/zero"
            case .noise:
                var state: UInt64 = 42
                let block = (0..<1_000_000).map { _ in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return UInt8(truncatingIfNeeded: state >> 33)
                }
                return try office.file("bad.csv", bytes: block, times: 100)
            case .nul: return try office.file("bad.csv", bytes: Array("code,name\u{0},category\n".utf8))
            case .invalidText:
                return try office.file("bad.csv", bytes: Array("code,name\n1,".utf8) + [0x80, 0xFF, 0xFF])
            case .headerOnly:
                return try office.file("bad.csv", "code,name,category,pool,organisation_code\n")
            case .unclosedQuote:
                return try office.file(
                    "bad.csv", "code,name,category,pool,organisation_code\n1,\"가,district,committee,1\n")
            }
        }
    }

    @Test(arguments: BadFile.allCases, ["candidate", "reviewer"])
    func aFileThatIsNoTable(bad: BadFile, noun: String) async throws {
        try await PeopleOffice.with { office in
            let path = try bad.path(office)
            let before = try await office.rows()
            let run = try await office.simsa(noun, "import", path)
            #expect(run.code == 65, "\(bad): \(run.errors)")
            #expect(run.errors.hasPrefix("simsa: \(path)"), "\(bad): \(run.errors.prefix(300))")
            #expect(run.errorLines.filter { !$0.contains("warning:") }.count == 1, "\(bad): \(run.errors.prefix(600))")
            #expect(run.output.isEmpty)
            #expect(try await office.rows() == before)
        }
    }

    @Test(arguments: [BadFile.missing, .folder, .empty, .device, .noise, .nul])
    func aFileThatCannotBeAttached(bad: BadFile) async throws {
        try await PeopleOffice.with { office in
            try await office.populate()
            let path = try bad.path(office)
            let before = try await office.rows()
            let run = try await office.simsa("candidate", "attach", "11740", path, "--type", "txt")
            #expect(run.code == 65, "\(bad): \(run.errors)")
            #expect(run.errorLines.count == 1, "\(bad): \(run.errors)")
            #expect(run.output.isEmpty)
            #expect(try await office.rows() == before)
        }
    }

    @Test func everyBadLineOfATableIsReportedWithLineAndColumn() async throws {
        try await PeopleOffice.with { office in
            let path = try office.file(
                "bad.csv",
                """
                code,name,category,organisation_code
                1,가,district,1
                1,나,village,1
                3,,district,3

                """)
            let before = try await office.rows()
            let run = try await office.simsa("candidate", "import", path)
            #expect(run.code == 65)
            #expect(run.errors.contains("\(path):3:1: code: the candidate code “1” is already used in line 2"))
            #expect(run.errors.contains("\(path):3:5: category: there is no category “village”"))
            #expect(run.errors.contains("\(path):4:3: name: this must not be blank"))
            #expect(try await office.rows() == before)
        }
    }

    @Test func importingTheSameFileAgainIsRefused() async throws {
        try await PeopleOffice.with { office in
            let path = try office.file("candidates.csv", PeopleOffice.candidates)
            #expect(try await office.simsa("candidate", "import", path).code == 0)
            let before = try await office.rows()
            let again = try await office.simsa("candidate", "import", path)
            #expect(again.code == 65)
            #expect(
                again.errors
                    == "simsa: \(path): All 4 candidates are stored already, just as in the file; there is nothing new to "
                    + "import.\n")
            #expect(try await office.rows() == before)
        }
    }

    @Test(arguments: [
        ["candidate", "show", "other1"], ["candidate", "invite", "other1"],
        ["candidate", "submit", "other1", "--field", "summary=x"],
        ["candidate", "withdraw", "other1", "--reason", "x"],
        ["candidate", "file", "other1", "1"], ["reviewer", "show", "otherR"],
        ["reviewer", "pledge", "otherR", "--agree"],
        ["reviewer", "replace", "R01", "--by", "otherR", "--reason", "x"],
        ["reviewer", "remove", "otherR", "--reason", "x"], ["conflict", "check", "otherR"],
        ["conflict", "declare", "--reviewer", "R01", "--candidate", "other1", "--reason", "x"],
        ["conflict", "declare", "--reviewer", "otherR", "--candidate", "11740", "--reason", "x"],
        ["conflict", "challenge", "--reviewer", "otherR", "--candidate", "11740", "--reason", "x"],
        ["conflict", "list", "--reviewer", "otherR"], ["conflict", "decide", "9", "--uphold", "--reason", "x"],
        ["candidate", "list", "--category", "elsewhere"],
    ])
    func whatBelongsToAnotherAwardIsNotFound(arguments: [String]) async throws {
        try await PeopleOffice.with { office in
            try await office.populate()
            let before = try await office.rows()
            let run = try await SimsaRun.run(
                arguments + ["--award", PeopleOffice.award, "--format", "json"],
                database: office.database.configuration.url)
            #expect(run.code == 65, "\(run.errors)")
            #expect(run.errors.hasPrefix("simsa: There is no "), "\(run.errors)")
            #expect(run.errorLines.count == 1, "\(run.errors)")
            #expect(run.output.isEmpty)
            #expect(try await office.rows() == before)
        }
    }

    @Test(arguments: [
        ["candidate", "import"], ["candidate", "list", "--state", "happy"], ["candidate", "frobnicate"],
        ["candidate", "file", "11740", "one"], ["candidate", "file", "11740", "99999999999999999999"],
        ["candidate", "reject", "11740"], ["reviewer", "replace", "R01", "--reason", "x"],
        ["conflict", "decide", "99999999999", "--uphold", "--reason", "x"],
        ["conflict", "decide", "1", "--uphold", "--reject", "--reason", "x"],
        ["conflict", "decide", "1", "--reason", "x"],
        ["conflict", "list", "--kind", "quarrel"], ["conflict", "check"],
        ["conflict", "check", "R01", "--organisation", "11"], ["candidate", "list", "--as", "emperor:Bokassa"],
    ])
    func aCommandThatIsGivenWronglyEndsWith64(arguments: [String]) async throws {
        try await PeopleOffice.with { office in
            let before = try await office.rows()
            let run = try await SimsaRun.run(
                arguments + ["--award", PeopleOffice.award], database: office.database.configuration.url)
            #expect(run.code == 64, "\(run.errors)")
            #expect(!run.errors.isEmpty)
            #expect(run.output.isEmpty)
            #expect(try await office.rows() == before)
        }
    }

    @Test(arguments: [
        (["candidate", "reject", "11740", "--reason", " "], "simsa: --reason: A reason must be given.\n"),
        (
            ["candidate", "submit", "11740", "--field", "summary"],
            "simsa: --field summary: Write it as id=value.\n"
        ),
        (
            ["candidate", "submit", "11740"], "simsa: summary: “Summary” is empty; it is required.\n"
        ),
        (
            ["conflict", "check", "--employer", "11:last year"],
            "simsa: --employer: “11:last year” must be an organisation and the last year, such as 41110:2017.\n"
        ),
        (
            ["conflict", "declare", "--reviewer", "R01", "--candidate", "11740", "--reason", ""],
            "simsa: --reason: A reason must be given.\n"
        ),
    ])
    func aValueThatCannotBeEndsWith65(arguments: [String], sentence: String) async throws {
        try await PeopleOffice.with { office in
            try await office.populate()
            let before = try await office.rows()
            let run = try await SimsaRun.run(
                arguments + ["--award", PeopleOffice.award], database: office.database.configuration.url)
            #expect(run.code == 65)
            #expect(run.errors == sentence)
            #expect(try await office.rows() == before)
        }
    }

    @Test(arguments: [
        ["candidate", "list", "--as", "anonymous"], ["candidate", "import", "x.csv", "--as", "auditor:kim"],
        ["reviewer", "remove", "R01", "--reason", "x", "--as", "secretary:seo"],
        ["conflict", "decide", "1", "--uphold", "--reason", "x", "--as", "reviewer:R02"],
        ["candidate", "show", "11740", "--as", "reviewer:R02"],
    ])
    func whoMayNotIsToldSoWith77(arguments: [String]) async throws {
        try await PeopleOffice.with { office in
            try await office.populate()
            var arguments = arguments
            if let position = arguments.firstIndex(of: "x.csv") {
                arguments[position] = try office.file("more.csv", "code,name,category\n9,구,district\n")
            }
            let before = try await office.rows()
            let run = try await SimsaRun.run(
                arguments + ["--award", PeopleOffice.award], database: office.database.configuration.url)
            #expect(run.code == 77, "\(run.errors)")
            #expect(run.errorLines.count == 1)
            #expect(try await office.rows() == before)
        }
    }

    @Test func aDatabaseThatCannotBeReachedEndsWith69() async throws {
        let run = try await SimsaRun.run(["candidate", "list"], database: "postgres://127.0.0.1:1/none")
        #expect(run.code == 69)
        #expect(run.errorLines.count == 1)
    }

    @Test func aSentenceIsKoreanWhereTheLocaleIs() async throws {
        try await PeopleOffice.with { office in
            let run = try await office.simsa("candidate", "import", "/nowhere.csv", language: "ko")
            #expect(run.errors == "simsa: /nowhere.csv: 파일이 없습니다.\n")
        }
    }
}
