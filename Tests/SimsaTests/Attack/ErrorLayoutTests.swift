import AwardCore
import AwardTestSupport
import Terminal
import Testing

/// How complaints look: each said once, in lines that fit the screen.
struct ErrorLayoutTests {
    @Test(arguments: ["en", "ko"])
    func severalMistakesAreEachSaidOnce(language: String) async throws {
        try await PeopleOffice.with { office in
            let path = try office.file(
                "bad.csv", "code,name,category,organisation_code\n1,가,district,1\n1,나,village,1\n3,,district,3\n")
            let run = try await office.simsa("candidate", "import", path, language: language)
            #expect(run.code == 65)
            #expect(
                run.errorLines.first == (language == "ko" ? "simsa: 잘못된 곳이 3곳 있습니다." : "simsa: There are 3 problems."))
            #expect(run.errorLines.count == 4)
            for place in ["bad.csv:3:1", "bad.csv:3:5", "bad.csv:4:3"] {
                #expect(run.errors.ranges(of: place).count == 1, "\(run.errors)")
            }
        }
    }

    @Test func everythingThatBlocksIsSaidOnce() async throws {
        try await PeopleOffice.with { office in
            let run = try await office.simsa("stage", "open", "paper")
            #expect(run.code == 77)
            #expect(run.errorLines.first == "simsa: It is not possible to open a stage.")
            #expect(run.errorLines.count > 2)
            #expect(run.errors.ranges(of: "No candidate competes in this stage.").count == 1)
        }
    }

    @Test(arguments: ["en", "ko"])
    func longSentencesFitTheScreen(language: String) async throws {
        try await PeopleOffice.with { office in
            try await office.populate()
            let again = try await office.simsa(
                "candidate", "import", office.folder + "/candidates.csv", language: language)
            let claim = try await office.simsa("candidate", "list", "--as", "emperor:Bokassa", language: language)
            for run in [again, claim] {
                #expect(run.rawErrors.split(separator: "\n").count > 1, "\(run.rawErrors)")
                for line in run.rawErrors.split(separator: "\n") {
                    #expect(DisplayWidth.of(String(line)) <= 100, "\(line)")
                }
            }
        }
    }
}
