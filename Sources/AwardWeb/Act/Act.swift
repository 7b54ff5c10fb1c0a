import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// Something a form does: first shown as what would come of it, then done.
///
/// What is shown is found by doing it and taking it back, so that it is exactly what the button then does.
struct Act<C: Command> {
    /// What is done.
    let command: C
    /// What the page calls it.
    let title: LocalizedText
    /// Where in the menu it is.
    let place: Place
    /// Where to go on when it is done, within the award.
    let back: String
    /// What would come of it, in a language.
    let outcome: (C.Output, Language) -> Outcome

    /// Something to be done.
    init(
        _ command: C, _ title: LocalizedText, place: Place, back: String,
        outcome: @escaping (C.Output, Language) -> Outcome
    ) {
        self.command = command
        self.title = title
        self.place = place
        self.back = back
        self.outcome = outcome
    }
}

/// What would come of an act.
struct Outcome {
    /// Sentences, in the visit's language.
    var sentences: [String] = []
    /// Tables, each under its heading.
    var tables: [(heading: String, table: WebTable)] = []
}

extension Visit {
    /// Shows what an act would do; does it once the person has seen that.
    ///
    /// - Throws: `Refusal`, showing the act exactly where doing it would.
    func answer<C: Command>(_ act: Act<C>, _ form: Form) async throws -> Response {
        if form["sure"] == "yes" {
            _ = try await perform(act.command, form)
            return redirect(act.back + "?done=1")
        }
        let rehearsal = try await parts.service.rehearse(act.command, award: slug, as: claim)
        let outcome = act.outcome(rehearsal.output, language)
        let repeated = form.all.filter { !["csrf", "key", "sure", "seen"].contains($0.key) }.sorted { $0.key < $1.key }
        let sure = WebForm(
            "sure", path: String(request.uri.path.dropFirst(path().count + 1)),
            fields: repeated.map { .hidden($0.key, $0.value) }
                + [.hidden("sure", "yes"), .hidden("seen", "\(rehearsal.lastEntry)")],
            button: act.title, isFinal: true)
        return try await page(
            "act",
            [
                "sentences": outcome.sentences, "back": path(act.back),
                "tables": outcome.tables.map { table -> [String: Any] in
                    var values = table.table.values(language)
                    values["heading"] = table.heading
                    return values
                },
                "form": sure.values(self),
            ], title: act.title, place: act.place,
            trail: [PageFrame.Link(text: act.place.title, href: path(act.place.rawValue))])
    }

    /// Refuses whoever's roles may never do something, before anything more is read of them.
    ///
    /// - Throws: `Refusal` (`notIdentified`, `notPermitted`).
    func demand(_ action: Action) throws {
        guard caller != nil else { throw Refusal(.notIdentified(action)) }
        if !may(action) { throw Refusal(.notPermitted(action, needs: action.roles)) }
    }

    /// Whether the caller's roles may do something at all; what may be done now, the commands decide.
    func may(_ action: Action) -> Bool {
        !(caller?.roles ?? []).isDisjoint(with: action.roles)
    }
}

extension Form {
    /// The newest entry of the ledger when the person saw what would come of an act.
    var seen: Int64? { self["seen"].flatMap { Int64($0) } }
}
