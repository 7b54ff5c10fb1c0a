import AwardCore
import AwardTestSupport
import AwardUseCases
import Testing

/// What the commands on people print when all is well.
struct PeopleCommandTests {
    @Test func aDryRunSaysWhatAnImportThenStores() async throws {
        try await PeopleOffice.with { office in
            let file = try office.file("candidates.csv", PeopleOffice.candidates)
            let before = try await office.rows()
            let dry = try await office.simsa("candidate", "import", file, "--dry-run")
            #expect(dry.code == 0)
            #expect(dry.output.contains("New candidates"))
            #expect(dry.output.contains("This was only a check."))
            #expect(try await office.rows() == before)
            let done = try await office.simsa("candidate", "import", file)
            #expect(done.code == 0, "\(done.errors)")
            #expect(done.output.contains(CanonicalJSON.sha256(PeopleOffice.candidates).hexadecimal))
            #expect(try await office.rows()[0] == before[0] + 4)
            #expect(try await office.rows()[1] == before[1] + 5)
        }
    }

    @Test func theListTellsTheDistrictsOfOneNameApart() async throws {
        try await PeopleOffice.with { office in
            try await office.populate()
            let korean = try await office.simsa("candidate", "list", language: "ko")
            #expect(korean.output.contains("서울특별시 중구"))
            #expect(korean.output.contains("부산광역시 중구"))
            #expect(korean.output.contains("참가 대상"))
            #expect(!korean.output.contains("서울특별시 강동구"))
            let english = try await office.simsa("candidate", "list", "--category", "district")
            #expect(english.output.contains("부산광역시 Jung-gu"))
            #expect(english.output.contains("eligible"))
        }
    }

    @Test func programsGetStableKeysAndCodes() async throws {
        try await PeopleOffice.with { office in
            try await office.populate()
            let csv = try await office.simsa("candidate", "list", "--format", "csv", language: "ko")
            #expect(csv.output.hasPrefix("code,name,category,project,state,stage,reason"))
            #expect(csv.output.contains("11740,강동구,district,\"\",eligible,,"))
            let json = try await office.simsa("reviewer", "show", "R01", "--format", "json")
            #expect(json.output.contains("\"employers\": [\"26110:2999\"]"))
            #expect(json.output.contains("\"state\": \"active\""))
        }
    }

    @Test func aSubmissionIsFilledInHandedInAndShown() async throws {
        try await PeopleOffice.with { office in
            try await office.populate()
            let text = try office.file("summary.txt", "우리의 사업\n둘째 줄\n\n")
            let done = try await office.simsa("candidate", "submit", "강동구", "--field-file", "summary=\(text)")
            #expect(done.code == 0, "\(done.errors)")
            #expect(done.output.contains("submitted"))
            let shown = try await office.simsa("candidate", "show", "11740", language: "ko")
            #expect(shown.output.contains("우리의 사업"))
            #expect(shown.output.contains("candidate.attach"))
            #expect(shown.output.contains("candidate.import"))
        }
    }

    @Test func aFileIsDownloadedByteForByte() async throws {
        try await PeopleOffice.with { office in
            try await office.populate()
            let content = Array("%PDF-1.7".utf8) + (0...255).map { UInt8($0) }
            let path = try office.file("계획.pdf", bytes: content)
            let done = try await office.simsa("candidate", "attach", "11740", path)
            #expect(done.code == 0, "\(done.errors)")
            #expect(done.output.contains(CanonicalJSON.sha256(bytes: content).hexadecimal))
            let back = try await office.simsa("candidate", "file", "11740", "1")
            #expect(back.bytes == content)
            #expect(back.errors.isEmpty)
        }
    }

    @Test func aPledgeIsReadFirstAndSignedWithAgree() async throws {
        try await PeopleOffice.with { office in
            try await office.populate()
            let before = try await office.rows()
            let read = try await office.simsa("reviewer", "pledge", "R01", "--as", "reviewer:R01")
            #expect(read.code == 64)
            #expect(read.output.contains("Reviewer's pledge"))
            #expect(read.errors == "simsa: Run it again with --agree to sign. Nothing was recorded yet.\n")
            #expect(try await office.rows() == before)
            let signed = try await office.simsa(
                "reviewer", "pledge", "R01", "--agree", "--as", "reviewer:R01", language: "ko")
            #expect(signed.code == 0, "\(signed.errors)")
            #expect(signed.output.contains("서약서"))
        }
    }

    @Test func aCheckBeforeInvitingLeavesNoTrace() async throws {
        try await PeopleOffice.with { office in
            try await office.populate()
            let before = try await office.rows()
            let check = try await office.simsa(
                "conflict", "check", "--organisation", "11", "--employer", "26110:2999", "--format", "csv")
            #expect(check.code == 0, "\(check.errors)")
            #expect(
                check.output.split(whereSeparator: \.isNewline) == [
                    "candidate,name,category,kind,ground,evidence,state",
                    "11,Seoul,metropolitan,exclusion,same organisation,11,",
                    "11140,Seoul Jung-gu,district,exclusion,parent or child government,11,",
                    "11740,Gangdong-gu,district,exclusion,parent or child government,11,",
                    "26110,부산광역시 Jung-gu,district,exclusion,recent employer,26110:2999,",
                ])
            #expect(try await office.rows() == before)
        }
    }

    @Test func aChallengeIsEnteredAndDecided() async throws {
        try await PeopleOffice.with { office in
            try await office.populate()
            let entered = try await office.simsa(
                "conflict", "challenge", "--reviewer", "R02", "--candidate", "11740", "--reason", "경쟁 기관 자문", "--as",
                "candidate:11740", "--format", "csv")
            #expect(entered.code == 0, "\(entered.errors)")
            let number =
                entered.output.split(whereSeparator: \.isNewline).first { $0.hasPrefix("conflict,") }?.dropFirst(9)
                ?? ""
            let decided = try await office.simsa(
                "conflict", "decide", String(number), "--reject", "--reason", "근거 없음", "--as", "reviewer:C01",
                language: "ko")
            #expect(decided.code == 0, "\(decided.errors)")
            #expect(decided.output.contains("기각"))
            let list = try await office.simsa("conflict", "list", "--kind", "challenge", language: "ko")
            #expect(list.output.contains("기피"))
        }
    }

    @Test func everyPageFitsAHundredColumns() async throws {
        try await PeopleOffice.with { office in
            try await office.populate()
            _ = try await office.simsa(
                "conflict", "declare", "--reviewer", "R02", "--candidate", "11740", "--reason",
                "가까운 친척이 그 기관의 해당 사업 부서에서 일하고 있어 공정한 심사를 기대하기 어렵다고 스스로 판단하였음")
            for arguments in [
                ["candidate", "list"], ["candidate", "show", "11740"], ["reviewer", "list"],
                ["reviewer", "show", "R02"],
                ["conflict", "list"], ["conflict", "check", "R01"],
            ] {
                for language in ["ko", "en"] {
                    let run = try await SimsaRun.run(
                        arguments + ["--award", PeopleOffice.award], database: office.database.configuration.url,
                        language: language)
                    #expect(run.code == 0, "\(arguments) \(run.errors)")
                    for line in run.output.split(separator: "\n") {
                        let width = line.unicodeScalars.reduce(0) {
                            $0 + ((0xAC00...0xD7A3).contains($1.value) ? 2 : 1)
                        }
                        #expect(width <= 100, "\(arguments): \(line)")
                    }
                }
            }
        }
    }

    @Test(arguments: [
        (
            "candidate",
            [
                "import", "list", "show", "invite", "submit", "attach", "file", "supplement", "reject", "withdraw",
                "reinstate",
            ]
        ),
        ("reviewer", ["import", "list", "show", "pledge", "replace", "remove"]),
        ("conflict", ["check", "declare", "challenge", "decide", "list"]),
    ])
    func everyCommandHelpsWithAnExample(noun: String, verbs: [String]) async throws {
        for verb in verbs {
            let help = try await SimsaRun.run([noun, verb, "--help"], database: "")
            #expect(help.code == 0)
            #expect(help.output.contains("Example: simsa \(noun) \(verb)"), "\(noun) \(verb)")
        }
    }
}
