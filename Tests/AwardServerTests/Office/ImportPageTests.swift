import AwardCore
import AwardUseCases
import Testing

/// Tables brought in through the browser and the interface.
@Suite struct ImportPageTests {
    private static let good = "code,name,category\nB1,나주,city\nB2,목포,city\n"
    private static let bad = "code,name,category\nB1,나주,city\nB1,목포,town\n"

    @Test func aTableIsCheckedShownAndThenImported() async throws {
        try await ServerWorld.with { world in
            let admin = try await world.browser(.admin)
            let checked = try await admin.send(
                "table", on: try await admin.page("import/candidates"), files: [("new.csv", Array(Self.good.utf8))])
            #expect(checked.status == 200, "\(checked.text)")
            #expect(checked.text.contains("<dt>New candidates</dt><dd>2</dd>"))
            #expect(checked.text.contains("How the columns were read"))
            #expect(try await world.count("SELECT count(*) FROM candidate") == 2)
            let done = try await admin.sendAndFollow("sure", on: checked)
            #expect(done.text.contains("나주"))
            #expect(try await world.count("SELECT count(*) FROM candidate") == 4)
        }
    }

    @Test func everyBadLineIsShownAtOnceAndNothingIsStored() async throws {
        try await ServerWorld.with { world in
            let admin = try await world.browser(.admin)
            let checked = try await admin.send(
                "table", on: try await admin.page("import/candidates"), files: [("new.csv", Array(Self.bad.utf8))])
            #expect(checked.status == 422)
            #expect(checked.text.contains("new.csv:3:1"))
            #expect(checked.text.contains("new.csv:3:7"))
            #expect(PageForm("sure", in: checked.text) == nil)
            #expect(try await world.count("SELECT count(*) FROM candidate") == 2)
        }
    }

    @Test(arguments: ["UTF-8", "UTF-8 BOM", "CP949"])
    func theInterfaceTakesATableInEveryEncoding(encoding: String) async throws {
        // 나주 in CP949 is B3 AA C1 D6.
        let line: [UInt8] = encoding == "CP949" ? [0xB3, 0xAA, 0xC1, 0xD6] : Array("나주".utf8)
        let mark: [UInt8] = encoding == "UTF-8 BOM" ? [0xEF, 0xBB, 0xBF] : []
        let table = mark + Array("code,name,category\nB1,".utf8) + line + Array(",city\n".utf8)
        try await ServerWorld.with { world in
            let tried = try await Self.send(table, "candidates/import?dryRun=true&file=b.csv", world)
            #expect(tried.status == 200, "\(tried.text)")
            #expect(tried.text.contains("wouldAnswer"))
            #expect(try await world.count("SELECT count(*) FROM candidate") == 2)
            let done = try await Self.send(table, "candidates/import?file=b.csv", world)
            #expect(done.status == 200, "\(done.text)")
            #expect(try await world.count("SELECT count(*) FROM candidate WHERE name_ko = '나주'") == 1)
        }
    }

    @Test func theInterfaceNamesEveryBadLineInAnEntryOfItsOwn() async throws {
        try await ServerWorld.with { world in
            let answer = try await Self.send(Array(Self.bad.utf8), "candidates/import?file=b.csv&lang=en", world)
            #expect(answer.status == 422)
            #expect(answer.text.contains("\"pointer\":\"b.csv:3:1: code\""), "\(answer.text)")
            #expect(answer.text.contains("\"pointer\":\"b.csv:3:7: category\""))
        }
    }

    @Test func reviewersAndSheetsComeAsTablesToo() async throws {
        try await ServerWorld.with(.open) { world in
            let reviewers = try await Self.send(
                Array("code,name,pool\nR09,새 위원,\n".utf8), "reviewers/import?file=r.csv", world)
            #expect(reviewers.status == 200, "\(reviewers.text)")
            let sheets = try await Self.send(
                Array("stage,reviewer,candidate,merit\npaper,R02,A1,7\npaper,R02,A2,5\n".utf8),
                "stages/paper/scoresheets/import?file=s.csv&submits=true", world, as: .reviewer)
            #expect(sheets.status == 200, "\(sheets.text)")
            #expect(try await world.count("SELECT count(*) FROM scoresheet WHERE state = 'submitted'") == 2)
        }
    }

    @Test func whoMayNotImportIsRefusedBeforeAnythingIsRead() async throws {
        try await ServerWorld.with { world in
            let answer = try await Self.send(
                Array(Self.good.utf8), "candidates/import?file=b.csv", world, as: .reviewer)
            #expect(answer.status == 403)
            let page = try await world.browser(reviewer: "R02").page("import/candidates")
            #expect(page.status == 403)
        }
    }

    private static func send(
        _ table: [UInt8], _ path: String, _ world: ServerWorld, as role: Role = .admin
    ) async throws -> Wire.Answer {
        let token = world.tokens[role] ?? ""
        return try await world.stranger.post(
            "/api/v1/awards/served-award/\(path)",
            ["Authorization": "Bearer \(token)", "Content-Type": "text/csv", "Accept": "application/json"], table)
    }
}
