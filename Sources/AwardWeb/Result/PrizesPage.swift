import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// Prizes that are to be cancelled: proposed with a notice period, then decided, with who moves up.
enum PrizesPage {
    static func add(to pages: AwardPages) {
        pages.get("prizes") { visit in try await answer(visit) }
        pages.post("prizes/proposal") { visit in
            let form = try await visit.form()
            let command = ProposeCancellation(
                candidate: try form.require("candidate", .candidate),
                reason: try form.require("reason", StageMovePage.reason))
            return try await visit.answer(
                act(command, LocalizedText(ko: "수상 취소 제안", en: "Propose the cancellation"), try await titles(visit)),
                form)
        }
        pages.post("prizes/:number/decision") { visit in
            let form = try await visit.form()
            guard let number = Int32(try visit.part("number")) else { throw RequestFault.noSuchPath }
            let verdict = try form.require("cancel", LocalizedText(ko: "결정", en: "The decision"))
            let command = DecideCancellation(
                number: number, cancel: verdict == "yes", reason: try form.require("reason", StageMovePage.reason),
                successor: form["successor"], seen: form.seen)
            return try await visit.answer(
                act(command, LocalizedText(ko: "수상 취소 결정", en: "Decide the cancellation"), try await titles(visit)),
                form)
        }
    }

    private static func titles(_ visit: Visit) async throws -> AwardTitles {
        AwardTitles(try await visit.ask(AwardOverview()).definition)
    }

    private static func act<C: Command>(_ command: C, _ title: LocalizedText, _ titles: AwardTitles) -> Act<C>
    where C.Output == CancellationReceipt {
        Act(command, title, place: .publication, back: "prizes") { receipt, language in
            let prize = titles.prize(receipt.prize)
            var sentences = [
                LocalizedText(
                    ko: "후보 \(receipt.candidate)의 \(prize.ko): \(receipt.state.title.ko)",
                    en: "\(prize.en) of candidate \(receipt.candidate): \(receipt.state.title.en)")
            ]
            if let until = receipt.noticeUntil {
                let text = LocalTime(Moment(until), offset: receipt.offset).text
                sentences.append(LocalizedText(ko: "의견 제출 마감: \(text)", en: "Comments are taken until \(text)"))
            }
            sentences += receipt.succession.map { SuccessionWords.of($0, titles) } ?? []
            return Outcome(sentences: sentences.map { $0(language) })
        }
    }

    private static func answer(_ visit: Visit) async throws -> Response {
        try visit.demandStaff(.resultReport)
        let language = visit.language
        let prizes = try await visit.ask(ShowResult()).prizes
        var values = PrizeTable.of(prizes, language).values(language)
        values["heading"] = visit.say("시상 등급", "Prizes")
        if visit.may(.prizeDecideCancellation) {
            values["tableForms"] = prizes.filter { $0.state == .cancellationProposed }.map { line in
                WebForm(
                    "decide-\(line.number)",
                    title: LocalizedText(
                        ko: "\(line.candidate)의 수상 취소 결정", en: "Decide on the prize of \(line.candidate)"),
                    path: "prizes/\(line.number)/decision",
                    fields: [
                        .init(
                            "cancel", "결정", "Decision",
                            .choice([
                                .init("yes", visit.say("취소", "cancel it")), .init("no", visit.say("유지", "keep it")),
                            ])),
                        .reason,
                        .init(
                            "successor", "승계할 후보 번호", "The successor's code",
                            hint: LocalizedText(
                                ko: "동점일 때 위원장이 정한 후보만 적습니다.",
                                en: "Only where several tie and the chair named one."), isOptional: true),
                    ], button: LocalizedText(ko: "미리 보기", en: "Preview")
                ).values(visit)
            }
        }
        let held = prizes.filter { $0.state.isHeld && $0.state != .cancellationProposed }
        var forms: [WebForm] = []
        if visit.may(.prizeProposeCancellation), !held.isEmpty {
            forms.append(
                WebForm(
                    "proposal", path: "prizes/proposal",
                    fields: [
                        .init(
                            "candidate", "후보", "Candidate",
                            .choice(
                                held.map { line in
                                    let name = line.name?(language) ?? ""
                                    return .init(
                                        line.candidate, "\(line.candidate) \(name) – \(line.prizeTitle(language))")
                                })),
                        .reason,
                    ], button: LocalizedText(ko: "미리 보기", en: "Preview")))
        }
        return try await ResultPart.prizes.page(
            visit,
            [
                "tables": [values], "hasForms": !forms.isEmpty, "forms": forms.map { $0.values(visit) },
                "formsHeading": visit.say("취소 제안", "Propose a cancellation"),
            ])
    }
}
