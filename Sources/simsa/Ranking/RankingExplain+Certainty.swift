import AwardCore
import AwardStatistics
import AwardUseCases
import Terminal

/// How sure one place is, told after its exact story and apart from it.
struct PlaceCertainty {
    let lines: [String]
    let facts: FactList

    /// What can be said of the candidate's place; `nil` where the caller may not analyse the ranking, or the candidate has
    /// no place.
    ///
    /// - Throws: `Refusal` for anything else than a missing permission or data that do not suffice.
    init?(_ standing: Standing, of code: String, in stage: String, _ session: Session) async throws {
        guard standing.place != nil else { return nil }
        do {
            let answer = try await session.ask(RankUncertainty(stage: stage, category: standing.category))
            guard let part = answer.categories.first,
                let place = part.places.candidates.first(where: { $0.candidate == code })
            else { return nil }
            let name = answer.analysed.naming(session)
            var lines = [session.say(place.sentence(name))]
            if let line = part.line, line.isTooCloseToCall, line.band.contains(place.candidate) {
                lines.append(session.say(line.sentence(name)))
            }
            if standing.place == 1, place.first < 0.5, let sentence = part.places.winnerSentence(name) {
                lines.append(session.say(sentence))
            }
            self.lines = lines
            facts = FactList([
                ("from", "", .integer(place.interval.lowerBound)), ("to", "", .integer(place.interval.upperBound)),
                ("first", "", .optionalDecimal(place.first.decimalText(digits: 4))),
                ("within_cut", "", .optionalDecimal(place.withinCut.decimalText(digits: 4))),
                ("cut", "", .integer(part.places.cut)),
                ("too_close", "", .bool(part.line?.isTooCloseToCall == true && part.line?.band.contains(code) == true)),
                ("draws", "", .integer(part.places.draws)), ("seed", "", .text(String(part.places.seed))),
            ])
        } catch let refusal as Refusal {
            switch refusal.shownReason {
            case .notPermitted, .notIdentified, .outsideScope: return nil
            case .invalid(let problems):
                lines = problems.map { $0.text(session.language) }
                facts = FactList([])
            default: throw refusal
            }
        }
    }

    /// The heading, which says that it decides nothing.
    static func title(_ session: Session) -> String {
        session.say(
            "이 순위는 얼마나 확실한가 (참고 자료이며 순위를 정하지 않음)",
            "How sure is this place (for information; it decides nothing)")
    }
}
