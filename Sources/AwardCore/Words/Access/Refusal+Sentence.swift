extension Refusal {
    /// The refusal as one sentence for a person; times are local, `offset` ahead of UTC.
    ///
    /// What the caller may not learn reads exactly as if nothing of that name were there.
    public func sentence(_ language: Language, offset: UTCOffset = .korea) -> String {
        shownReason.text(offset)(language)
    }

    /// What stands above the list of ``details(_:offset:)``: the sentence without the list where there are several, the
    /// whole sentence where there is one.
    public func headline(_ language: Language, offset: UTCOffset = .korea) -> String {
        switch shownReason {
        case .blocked(let action, let blockers) where blockers.count > 1: return ReasonText.blocked(action)(language)
        case .invalid(let problems) where problems.count > 1: return ReasonText.invalid(problems.count)(language)
        default: return sentence(language, offset: offset)
        }
    }

    /// Everything that holds the action back, one sentence each; for other refusals the one sentence.
    public func details(_ language: Language, offset: UTCOffset = .korea) -> [String] {
        switch shownReason {
        case .blocked(_, let blockers): return blockers.map { $0.sentence(language, offset: offset) }
        case .invalid(let problems): return problems.map { $0.sentence(language) }
        default: return [sentence(language, offset: offset)]
        }
    }

    /// The reason as the caller may learn it.
    public var shownReason: Reason {
        switch disclosure {
        case .open: return reason
        case .hidden(let subject, let name): return .notFound(subject, name: name, suggestions: [])
        }
    }
}

extension Problem {
    /// The problem as one sentence that begins with its place.
    public func sentence(_ language: Language) -> String {
        place.isEmpty ? text(language) : "\(place): \(text(language))"
    }
}
