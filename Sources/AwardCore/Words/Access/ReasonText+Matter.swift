extension ReasonText {
    static func notFound(_ subject: Subject, _ name: String, _ suggestions: [String]) -> LocalizedText {
        let list = Listing.text(suggestions)
        return LocalizedText(
            ko: "\(subject.title.ko) ‘\(name)’\(Josa.object.after(name)) 찾을 수 없습니다."
                + (suggestions.isEmpty ? "" : " 비슷한 이름: \(list.ko)."),
            en: "There is no \(subject.title.en) “\(name)”."
                + (suggestions.isEmpty ? "" : " Did you mean: \(list.en)?"))
    }

    static func alreadyExists(_ subject: Subject, _ name: String) -> LocalizedText {
        LocalizedText(
            ko: "\(subject.title.ko) ‘\(name)’\(Josa.subject.after(name)) 이미 있습니다.",
            en: "The \(subject.title.en) “\(name)” exists already.")
    }

    static func invalid(_ problems: [Problem]) -> LocalizedText {
        if problems.count == 1, let problem = problems.first {
            return LocalizedText(ko: problem.sentence(.korean), en: problem.sentence(.english))
        }
        let list = Listing.joined(problems) { LocalizedText(ko: $0.sentence(.korean), en: $0.sentence(.english)) }
        let count = invalid(problems.count)
        return LocalizedText(ko: "\(count.ko) \(list.ko)", en: "\(count.en) \(list.en)")
    }

    static func invalid(_ count: Int) -> LocalizedText {
        LocalizedText(ko: "잘못된 곳이 \(count)곳 있습니다.", en: "There are \(count) problems.")
    }

    static func blocked(_ action: Action, _ blockers: [Blocker], _ offset: UTCOffset) -> LocalizedText {
        let list = Listing.joined(blockers) { $0.text(offset) }
        let action = blocked(action)
        return LocalizedText(ko: "\(action.ko) \(list.ko)", en: "\(action.en) \(list.en)")
    }

    static func blocked(_ action: Action) -> LocalizedText {
        LocalizedText(
            ko: "‘\(action.title.ko)’\(Josa.object.after(action.title.ko)) 할 수 없습니다.",
            en: "It is not possible to \(action.title.en).")
    }

    static func wrongState(
        _ subject: Subject, _ name: String, _ state: LocalizedText, _ action: Action, _ allowed: [LocalizedText]
    ) -> LocalizedText {
        let states = Listing.either(allowed)
        return LocalizedText(
            ko: "\(subject.title.ko) ‘\(name)’의 상태가 ‘\(state.ko)’이므로 ‘\(action.title.ko)’"
                + "\(Josa.object.after(action.title.ko)) 할 수 없습니다. 가능한 상태: \(states.ko).",
            en: "It is not possible to \(action.title.en): the state of \(subject.title.en) “\(name)” is "
                + "“\(state.en)”; it has to be \(states.en).")
    }

    static func pinned(_ changes: [PinnedChange]) -> LocalizedText {
        let list = Listing.text(changes) { change in
            let paths = change.paths.joined(separator: ", ")
            return LocalizedText(
                ko: "\(change.stage)(\(change.state.title.ko)): \(paths)",
                en: "\(change.stage) (\(change.state.title.en)): \(paths)")
        }
        return LocalizedText(
            ko: "시작된 단계가 따르는 규칙은 바꿀 수 없습니다. \(list.ko).",
            en: "Rules that a stage under way depends on cannot change. \(list.en).")
    }

    static func inUse(_ parts: [PartInUse]) -> LocalizedText { Listing.joined(parts, \.words) }
}

extension PartInUse {
    fileprivate var words: LocalizedText {
        var ko: [String] = []
        var en: [String] = []
        for (count, korean, english) in [
            (candidates, "후보", "candidate"), (assignments, "배정", "assignment"), (minutes, "회의록", "set of minutes"),
        ] where count > 0 {
            ko.append("\(korean) \(count)건")
            en.append(
                "\(count) " + (count == 1 ? english : english == "set of minutes" ? "sets of minutes" : english + "s"))
        }
        let (held, holds) = (ko.joined(separator: ", "), en.joined(separator: ", "))
        switch part {
        case .stage(let stage, _):
            return LocalizedText(
                ko: "단계 ‘\(stage)’에 이미 \(held)이 있어 이 단계를 없애거나 이름·순서를 바꿀 수 없습니다.",
                en: "Stage “\(stage)” holds \(holds) already, so it cannot be removed, renamed or moved.")
        case .category(let category):
            return LocalizedText(
                ko: "부문 ‘\(category)’에 이미 \(held)이 있어 이 부문을 없애거나 이름을 바꿀 수 없습니다.",
                en: "Category “\(category)” holds \(holds) already, so it cannot be removed or renamed.")
        }
    }
}
