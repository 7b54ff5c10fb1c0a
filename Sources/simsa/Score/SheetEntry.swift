import AwardCore
import AwardUseCases
import Terminal

/// One sheet in the terminal's form: criteria, rules and the way back to a sheet to save.
struct SheetEntry: Sendable {
    let item: SheetAccess
    let language: Language

    init(_ item: SheetAccess, _ session: Session) {
        self.item = item
        language = session.language
    }

    private var criteria: [Criterion] {
        item.criteria.map { item.definition.rubric.criteria[$0] }
    }

    /// The form at its beginning, with the draft there is.
    var machine: ScoreEntry {
        ScoreEntry(
            criteria: criteria.map(shown),
            draft: ScoreEntry.Draft(
                marks: criteria.map { item.texts[$0.id] },
                comment: item.sheet.flatMap { $0.comment.isEmpty ? nil : $0.comment }),
            rules: rules)
    }

    /// A draft as a sheet to save.
    func save(_ draft: ScoreEntry.Draft, _ act: SaveSheet.Act, seen: Int32) -> SaveSheet {
        var marks: [String: String] = [:]
        for (criterion, text) in zip(criteria, draft.marks) { if let text { marks[criterion.id] = text } }
        return SaveSheet(
            stage: item.stage, reviewer: item.reviewer, candidate: item.candidate, act: act,
            content: SheetContent(marks: marks, comment: draft.comment ?? ""), seenRevision: seen)
    }

    private var rules: ScoreEntry.Rules {
        let criteria = criteria
        let language = language
        let definition = item.definition
        let positions = item.criteria
        let marks = { @Sendable (texts: [String?]) -> [Mark?] in
            var all = [Mark?](repeating: nil, count: definition.rubric.criteria.count)
            for (index, position) in positions.enumerated() {
                all[position] = texts[index].flatMap { try? Mark.read($0, on: criteria[index]) }
            }
            return all
        }
        return ScoreEntry.Rules(
            maximum: definition.rubric.maximumTotal(of: positions).exactText,
            validate: { index, text in
                do throws(MarkError) {
                    guard let mark = try Mark.read(text, on: criteria[index]) else {
                        return .failure(ScoreEntry.Refusal(language == .korean ? "점수를 적어 주십시오." : "Type the points."))
                    }
                    return .success(mark.text(on: criteria[index]))
                } catch {
                    return .failure(ScoreEntry.Refusal(error.sentence(in: language)))
                }
            },
            total: { definition.rubric.runningTotal(of: marks($0)).exactText },
            level: { index, text in
                guard let points = Rational(text) else { return nil }
                return criteria[index].levels.first { points >= $0.from }?.label(language)
            },
            demands: { draft in
                let read = marks(draft.marks)
                guard let total = definition.rubric.total(of: read, on: positions),
                    draft.comment?.allSatisfy(\.isWhitespace) ?? true,
                    let demand = definition.rubric.commentRule.demand(
                        total: total, maximum: definition.rubric.maximumTotal(of: positions))
                else { return [] }
                return [SheetProblem.commentMissing(demand).sentence(in: language)]
            })
    }

    private func shown(_ criterion: Criterion) -> ScoreEntry.Criterion {
        ScoreEntry.Criterion(
            title: criterion.title(language), guidance: criterion.guidance?(language),
            lowest: criterion.lowest.exactText, maximum: criterion.maximum.exactText, step: criterion.step.exactText,
            levels: criterion.levelRanges.map { ScoreEntry.Level(range: $0.text, label: $0.label(language)) })
    }
}
