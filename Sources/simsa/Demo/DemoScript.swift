import AwardCore

/// The steps of the demonstration: what an awards office would type, from the award file to the published result.
struct DemoScript {
    /// One step.
    struct Step {
        /// What begins with it, if something does.
        let title: LocalizedText?
        /// The words after `simsa`.
        let arguments: [String]
        /// Whether what it prints was shown for another step just like it.
        var isQuiet = false

        /// The step as a person would type it.
        var shown: String {
            arguments.map { $0.contains(where: { " *;\"".contains($0) }) ? "\"\($0)\"" : $0 }.joined(separator: " ")
        }
    }

    /// The award's folder.
    let folder: String

    private var sample: String { folder + "/sample" }

    var steps: [Step] {
        var steps: [Step] = []
        steps.append(
            step("award check \(folder)", ko: "시상 파일을 검사하고 등록합니다", en: "Check the award file and register the award"))
        steps.append(step("award apply \(folder) --simulated --now 2019-10-30T09:00:00+09:00"))
        steps.append(
            step(
                "candidate import \(sample)/candidates.csv --now 2019-10-30T10:00:00+09:00",
                ko: "지방자치단체 243곳과 심사위원 31명을 등록합니다", en: "Register 243 governments and 31 reviewers"))
        steps.append(step("reviewer import \(sample)/reviewers.csv --now 2019-10-30T10:10:00+09:00"))
        for number in 1...24 { steps.append(pledge("K\(two(number))", isFirst: number == 1)) }
        for number in 1...7 { steps.append(pledge("C\(two(number))", isFirst: false)) }
        steps += stage(
            "preliminary", ko: "1단계 예비심사: 한국지방행정연구원 서면심사", en: "Stage 1, preliminary: KRILA's paper review",
            assign: "2019-10-31T14:00:00+09:00", open: "2019-11-01T09:00:00+09:00",
            score: "2019-11-06T15:00:00+09:00", close: "2019-11-08T18:30:00+09:00")
        steps += stage(
            "main", ko: "2단계 본심사: 심사위원회 서면심사", en: "Stage 2, main: the committee's paper review",
            assign: "2019-11-10T14:00:00+09:00", open: "2019-11-11T09:00:00+09:00",
            score: "2019-11-14T15:00:00+09:00", close: "2019-11-15T18:40:00+09:00")
        steps += stage(
            "final", ko: "3단계 파이널 라운드: 공개 발표와 질의응답", en: "Stage 3, final round: presentation in public",
            assign: "2019-11-24T14:00:00+09:00", open: "2019-11-25T13:00:00+09:00",
            score: "2019-11-25T16:00:00+09:00", close: "2019-11-25T17:05:00+09:00")
        steps += [
            step(
                "result preliminary --yes --now 2019-11-25T17:30:00+09:00",
                ko: "결과를 예비 공고하고, 공개검증과 이의신청 기간이 지난 뒤 확정하여 공표합니다",
                en: "Announce the preliminary result; after public check and appeals make it final and publish it"),
            step("result confirm --yes --now 2019-12-06T09:00:00+09:00"),
            step("result publish --yes --now 2019-12-06T10:00:00+09:00"),
            step("ranking show final", ko: "부문별 최종 순위", en: "The final ranking by category"),
            step("ledger verify", ko: "심사기록을 처음부터 다시 검증합니다", en: "Verify the ledger from the first entry"),
        ]
        return steps
    }

    /// What is said when all is done.
    static func ending(url: String, program: String) -> LocalizedText {
        let commands = """
              export DATABASE_URL="\(url)"
              \(program) ranking explain 제천시
              \(program) score show final 강동구
              \(program) ledger list --limit 20
            """
        return LocalizedText(
            ko: """

                끝났습니다. 후보 243곳은 실제 지방자치단체이고, 최종 후보 아홉 곳과 대상 네 곳은 2019년의 실제 결과와 같습니다.
                (구 부문의 세 번째 최종 후보는 자료에 이름이 없어 정한 것입니다.) 심사위원(위원장 제외)과 모든 평점은 모의입니다.
                데이터베이스는 그대로 남아 있습니다. 다음 명령으로 더 살펴보실 수 있습니다.
                \(commands)
                """,
            en: """

                Done. The 243 candidates are real governments; the nine finalists and four grand prizes are those of 2019
                (the third finalist of the districts is not named in the sources and was chosen). The reviewers, but for
                the chair, and every mark are simulated. The database stays; go on exploring with:
                \(commands)
                """)
    }

    private func stage(
        _ stage: String, ko: String, en: String, assign: String, open: String, score: String, close: String
    ) -> [Step] {
        [
            step("assign apply \(stage) --seed 2019 --now \(assign)", ko: ko, en: en),
            step("stage open \(stage) --now \(open)"),
            step("score import \(stage) \(sample)/\(stage).csv --submit --as secretary:simulation --now \(score)"),
            step("stage close \(stage) --now \(close)"),
            step("stage tally \(stage) --now \(close)"),
            step("stage confirm \(stage) --yes --as admin:office --now \(close)"),
            step("stage confirm \(stage) --yes --as chair:C01 --now \(close)"),
        ]
    }

    private func pledge(_ code: String, isFirst: Bool) -> Step {
        var pledge = step(
            "reviewer pledge \(code) --agree --now 2019-10-31T09:00:00+09:00",
            ko: isFirst ? "심사위원이 모두 서약합니다 (서약서는 한 번만 보입니다)" : nil,
            en: isFirst ? "Every reviewer signs the pledge (its text is shown once)" : nil)
        pledge.isQuiet = !isFirst
        return pledge
    }

    private func two(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }

    private func step(_ words: String, ko: String? = nil, en: String? = nil) -> Step {
        Step(
            title: ko.flatMap { ko in en.map { LocalizedText(ko: ko, en: $0) } },
            arguments: words.split(separator: " ").map(String.init))
    }
}
