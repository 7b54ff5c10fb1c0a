import Testing

/// Who may know whom.
@Suite struct RoomTests {
    @Test(arguments: Room.all)
    func aRoomImportsOnlyWhatTheDesignLetsItKnow(room: Room) throws {
        let strangers = try room.files().flatMap { file in
            file.imports.filter { !room.mayImport.contains($0) }.map { "\(file.path) imports \($0)" }
        }
        #expect(strangers == [])
    }

    @Test func everyFolderOfSourcesIsARoomOfTheDesign() throws {
        #expect(try Repository.names(in: "Sources").filter { !$0.hasPrefix(".") } == Room.all.map(\.name).sorted())
    }

    @Test func theCoreHasNoBinaryFloatingPoint() throws {
        #expect(try places(of: Pattern.floatingPoint, in: "AwardCore") == [])
    }

    @Test(arguments: ["AwardCore", "AwardStatistics"])
    func whatIsComputedHasNoClockAndNoRandomnessOfItsOwn(room: String) throws {
        #expect(try places(of: Pattern.clockOrChance, in: room) == [])
    }

    @Test(arguments: [
        "AwardCore", "AwardFiles", "AwardMatching", "AwardUseCases", "AwardHTTP", "AwardAPI", "AwardServer", "Terminal",
        "SampleMarks", "simsa",
    ])
    func sqlIsWrittenInTheStoreOnly(room: String) throws {
        #expect(try places(of: Pattern.sql, in: room) == [])
    }

    @Test func theStoreDecidesNothing() throws {
        #expect(
            try places(of: Pattern.decision, in: "AwardStore") + places(of: Pattern.refusal, in: "AwardStore") == [])
    }

    @Test func theCommandLineDecidesNothingAndOpensNoTransaction() throws {
        #expect(try places(of: Pattern.decision, in: "simsa") + places(of: Pattern.transaction, in: "simsa") == [])
    }

    private func places(of pattern: Pattern, in room: String) throws -> [String] {
        try Repository.files(under: "Sources/\(room)").flatMap { $0.places(of: pattern) }
    }
}
