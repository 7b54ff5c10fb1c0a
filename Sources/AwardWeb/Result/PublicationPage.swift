import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// The way of the result from the last confirmed stage to the public: preliminary, final, published, each shown first.
enum PublicationPage {
    static func add(to pages: AwardPages) {
        pages.get("publication") { visit in try await answer(visit) }
        pages.post("publication/preliminary") { visit in
            let form = try await visit.form()
            return try await visit.answer(
                act(AnnouncePreliminary(seen: form.seen), .resultPreliminary, try await titles(visit)), form)
        }
        pages.post("publication/final") { visit in
            let form = try await visit.form()
            return try await visit.answer(
                act(FinaliseResult(seen: form.seen), .resultFinalise, try await titles(visit)), form)
        }
        pages.post("publication/publish") { visit in
            let form = try await visit.form()
            return try await visit.answer(
                act(PublishResult(seen: form.seen), .resultPublish, try await titles(visit)), form)
        }
    }

    private static func titles(_ visit: Visit) async throws -> AwardTitles {
        AwardTitles(try await visit.ask(AwardOverview()).definition)
    }

    private static func act<C: Command>(_ command: C, _ action: Action, _ titles: AwardTitles) -> Act<C>
    where C.Output == ResultMoved {
        Act(command, action.title, place: .publication, back: "publication") { moved, language in
            var outcome = Outcome(tables: [PrizeTable.section(moved.prizes, language)])
            let items = moved.publicItems.map { $0.title(language) }.joined(separator: ", ")
            var sentences = [
                LocalizedText(
                    ko: "시상의 상태: \(moved.state.title.ko)", en: "State of the award: \(moved.state.title.en)"),
                items.isEmpty
                    ? LocalizedText(ko: "공개되는 것은 없습니다.", en: "The public sees nothing.")
                    : LocalizedText(ko: "누구나 보게 되는 것: \(items)", en: "What everybody will see: \(items)"),
            ]
            if let until = moved.appealsUntil {
                let text = LocalTime(Moment(until), offset: moved.offset).text
                sentences.append(LocalizedText(ko: "이의신청 마감: \(text)", en: "Appeals are taken until \(text)"))
            }
            sentences += moved.empty.map { grade in
                let (category, prize) = (titles.category(grade.category), titles.prize(grade.prize))
                return LocalizedText(
                    ko: "\(category.ko) 부문의 \(prize.ko) \(grade.count)건은 수상자가 없습니다.",
                    en: "\(grade.count) of \(prize.en) in category \(category.en) is given to nobody.")
            }
            sentences += moved.successions.flatMap { SuccessionWords.of($0, titles) }
            outcome.sentences = sentences.map { $0(language) }
            return outcome
        }
    }

    private static let moves: [(move: AwardMove, path: String)] = [
        (.announcePreliminary, "preliminary"), (.finalise, "final"), (.publish, "publish"),
    ]

    private static func answer(_ visit: Visit) async throws -> Response {
        try visit.demandStaff(.resultReport)
        let language = visit.language
        let state = try await visit.ask(AwardOverview()).award.state
        let view = try await visit.ask(ShowResult())
        let forms = moves.filter { $0.move.from == state && visit.may($0.move.action) }.map { entry in
            WebForm(
                entry.path, title: entry.move.action.title, path: "publication/\(entry.path)", fields: [],
                button: LocalizedText(ko: "미리 보기", en: "Preview"))
        }
        let values: [String: Any] = [
            "state": state.title(language), "forms": forms.map { $0.values(visit) }, "hasForms": !forms.isEmpty,
            "prizes": PrizeTable.of(view.prizes, language).values(language),
            "steps": moves.map { entry in
                [
                    "title": entry.move.to.title(language),
                    "isDone": (AwardState.allCases.firstIndex(of: state) ?? 0)
                        >= (AwardState.allCases.firstIndex(of: entry.move.to) ?? 0),
                ] as [String: Any]
            },
            "links": ResultPart.allCases.map { ["href": visit.path($0.rawValue), "text": $0.title(language)] },
        ]
        return try await visit.page(
            "publication", values, title: Place.publication.title, place: .publication)
    }
}

/// The pages about the result beside its publication.
enum ResultPart: String, CaseIterable {
    case appeals
    case prizes
    case minutes
    case remarks

    /// What the page is called.
    var title: LocalizedText {
        switch self {
        case .appeals: return LocalizedText(ko: "이의신청", en: "Appeals")
        case .prizes: return LocalizedText(ko: "수상 취소", en: "Cancelling a prize")
        case .minutes: return LocalizedText(ko: "회의록", en: "Minutes")
        case .remarks: return LocalizedText(ko: "심사평", en: "Remarks")
        }
    }

    /// The page of this part.
    func page(_ visit: Visit, _ values: [String: Any]) async throws -> Response {
        try await visit.page(
            "list", values, title: title, place: .publication,
            trail: [PageFrame.Link(text: Place.publication.title, href: visit.path(Place.publication.rawValue))])
    }
}
