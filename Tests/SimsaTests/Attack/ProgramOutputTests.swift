import AwardTestSupport
import Testing

/// What programs and hurried people get where the usual page would not do.
struct ProgramOutputTests {
    @Test func theDatabasesAddressComesInTheFormatAskedFor() async throws {
        let address = "postgres://somewhere/simsa"
        let bare = try await SimsaRun.run(["db", "url"], database: address)
        #expect(bare.output == address + "\n")
        let json = try await SimsaRun.run(["db", "url", "--format", "json"], database: address)
        #expect(json.output.contains("\"url\": \"\(address)\""), "\(json.output)")
        let csv = try await SimsaRun.run(["db", "url", "--format", "csv"], database: address)
        #expect(csv.output.split(whereSeparator: \.isNewline).map(String.init) == ["key,value", "url,\(address)"])
    }

    @Test func aPoolThatDoesNotExistIsNotAnEmptyList() async throws {
        try await PeopleOffice.with { office in
            try await office.populate()
            let run = try await office.simsa("reviewer", "list", "--pool", "nope")
            #expect(run.code == 65)
            #expect(run.errors == "simsa: --pool: There is no pool “nope”; there are: committee.\n")
            let known = try await office.simsa("reviewer", "list", "--pool", "committee", "--format", "csv")
            #expect(known.output.split(whereSeparator: \.isNewline).count == 4)
        }
    }

    @Test func aMisspeltNameIsCorrectedFromTheCommandLine() async throws {
        try await PeopleOffice.with { office in
            try await office.populate()
            let run = try await office.simsa(
                "candidate", "correct", "11740", "--name-en", "Gangdong", "--reason", "misspelt", "--format", "csv")
            #expect(run.code == 0, "\(run.errors)")
            #expect(run.output.contains("11740,name_en,Gangdong-gu,Gangdong"), "\(run.output)")
            let nothing = try await office.simsa("reviewer", "correct", "R01", "--reason", "misspelt")
            #expect(nothing.code == 65)
            #expect(nothing.errors.hasPrefix("simsa: There is nothing to correct; "))
        }
    }
}
