import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// Every conflict on record, exclusion, challenge and recusal apart; challenges are entered and decided here.
enum ConflictsPage {
    static func add(to pages: AwardPages) {
        pages.get("conflicts") { visit in try await answer(visit) }
        pages.post("conflicts/challenge") { visit in
            let form = try await visit.form()
            let command = ChallengeReviewer(
                reviewer: try form.require("reviewer", .reviewer), candidate: try form.require("candidate", .candidate),
                reason: try form.require("reason", StageMovePage.reason))
            return try await visit.answer(act(command, LocalizedText(ko: "기피 신청 기록", en: "Record the challenge")), form)
        }
        pages.post("conflicts/recusal") { visit in
            let form = try await visit.form()
            let command = DeclareRecusal(
                reviewer: try form.require("reviewer", .reviewer), candidate: try form.require("candidate", .candidate),
                reason: try form.require("reason", StageMovePage.reason))
            return try await visit.answer(act(command, LocalizedText(ko: "회피 기록", en: "Record the recusal")), form)
        }
        pages.post("conflicts/:number/decision") { visit in
            let form = try await visit.form()
            guard let number = Int32(try visit.part("number")) else { throw RequestFault.noSuchPath }
            let verdict = try form.require("upheld", LocalizedText(ko: "결정", en: "The decision"))
            let command = DecideChallenge(
                number: number, isUpheld: verdict == "yes", reason: try form.require("reason", StageMovePage.reason))
            return try await visit.answer(act(command, LocalizedText(ko: "기피 결정", en: "Decide the challenge")), form)
        }
    }

    private static func act<C: Command>(_ command: C, _ title: LocalizedText) -> Act<C>
    where C.Output == ConflictReceipt {
        Act(command, title, place: .conflicts, back: "conflicts") { receipt, language in
            Outcome(sentences: ReceiptSentences.of(receipt, language))
        }
    }

    private static func answer(_ visit: Visit) async throws -> Response {
        try visit.demandOffice(.conflictRead)
        let language = visit.language
        let lines = try await visit.ask(ListConflicts())
        let tables = ConflictKind.allCases.map { kind -> [String: Any] in
            let mine = lines.filter { $0.kind == kind }
            var values = table(mine, language).values(language)
            values["heading"] = kind.title(language)
            values["tableForms"] = mine.filter { $0.state == .entered && visit.may(.conflictDecide) }.map {
                decision($0, language).values(visit)
            }
            return values
        }
        var forms: [WebForm] = []
        if visit.may(.conflictChallenge) {
            forms = try await entries(visit)
        }
        return try await visit.page(
            "list",
            [
                "tables": tables, "hasForms": !forms.isEmpty, "forms": forms.map { $0.values(visit) },
                "formsHeading": visit.say("새로 기록하기", "Record a new one"),
            ], title: Place.conflicts.title, place: .conflicts)
    }

    private static func table(_ lines: [ConflictLine], _ language: Language) -> WebTable {
        WebTable(
            [
                WebTable.Column("심사위원", "Reviewer"), WebTable.Column("후보", "Candidate"),
                WebTable.Column("사유", "Ground"), WebTable.Column("상태", "State"), WebTable.Column("결정", "Decision"),
            ],
            lines.map { line in
                [
                    .init("\(line.reviewer) \(line.reviewerName(language))"),
                    .init([line.candidate, line.candidateName?(language)].compactMap { $0 }.joined(separator: " ")),
                    .init([line.ground(language), line.evidence].compactMap { $0 }.joined(separator: " — ")),
                    .init(line.state.title(language)),
                    .init([line.decidedBy, line.decision].compactMap { $0 }.joined(separator: ": ")),
                ]
            }, empty: LocalizedText(ko: "해당 사항이 없습니다.", en: "None."))
    }

    private static func decision(_ line: ConflictLine, _ language: Language) -> WebForm {
        let name = "\(line.reviewer) – \(line.candidate ?? "")"
        return WebForm(
            "decide-\(line.number)",
            title: LocalizedText(ko: "기피 신청 결정: \(name)", en: "Decide the challenge: \(name)"),
            path: "conflicts/\(line.number)/decision",
            fields: [
                .init(
                    "upheld", "결정", "Decision",
                    .choice([
                        .init("yes", language == .korean ? "인용 (심사에서 제외)" : "uphold (the reviewer is barred)"),
                        .init("no", language == .korean ? "기각 (계속 심사)" : "reject (the reviewer goes on)"),
                    ])),
                .reason,
            ], button: LocalizedText(ko: "미리 보기", en: "Preview"))
    }

    private static func entries(_ visit: Visit) async throws -> [WebForm] {
        let reviewers = try await visit.ask(ListReviewers()).filter { $0.state == .active }
        let pair: [WebForm.Field] = [
            .init(
                "reviewer", "심사위원", "Reviewer",
                .choice(reviewers.map { .init($0.code, "\($0.code) \($0.name(visit.language))") })),
            .init("candidate", "후보 번호", "The candidate's code"),
        ]
        return [
            WebForm(
                "challenge", title: LocalizedText(ko: "기피 신청", en: "A challenge"), path: "conflicts/challenge",
                fields: pair + [.reason], button: LocalizedText(ko: "미리 보기", en: "Preview"),
                hint: LocalizedText(
                    ko: "결정될 때까지 그 심사위원은 그 후보를 심사할 수 없습니다.",
                    en: "Until it is decided the reviewer may not score the candidate.")),
            WebForm(
                "recusal", title: LocalizedText(ko: "회피 신고", en: "A recusal"), path: "conflicts/recusal",
                fields: pair + [.reason],
                button: LocalizedText(ko: "미리 보기", en: "Preview")),
        ]
    }
}

/// What a decision on a conflict means for the stages, in sentences.
enum ReceiptSentences {
    static func of(_ receipt: ConflictReceipt, _ language: Language) -> [String] {
        var sentences = [
            LocalizedText(
                ko: "심사위원 \(receipt.reviewer), 후보 \(receipt.candidate): \(receipt.kind.title.ko), "
                    + receipt.state.title.ko,
                en: "Reviewer \(receipt.reviewer), candidate \(receipt.candidate): \(receipt.kind.title.en), "
                    + receipt.state.title.en)
        ]
        func add(_ stages: [String], _ ko: (String) -> String, _ en: (String) -> String) {
            if stages.isEmpty { return }
            let list = stages.joined(separator: ", ")
            sentences.append(LocalizedText(ko: ko(list), en: en(list)))
        }
        add(
            receipt.released, { "배정을 거두는 단계: \($0)" }, { "The assignment is taken back in: \($0)" })
        add(
            receipt.uncounted, { "제출된 심사표가 집계에서 빠지는 단계: \($0)" },
            { "A submitted sheet no longer counts in: \($0)" })
        add(
            receipt.countedAgain, { "제출된 심사표를 다시 집계에 넣는 단계: \($0)" }, { "A submitted sheet counts again in: \($0)" })
        add(receipt.needsRecount, { "다시 집계해야 하는 단계: \($0)" }, { "Has to be counted again: \($0)" })
        return sentences.map { $0(language) }
    }
}
