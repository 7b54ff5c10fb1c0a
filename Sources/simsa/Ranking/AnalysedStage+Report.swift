import AwardCore
import AwardStatistics
import AwardUseCases
import Terminal

extension AnalysedStage {
    /// The heading of an analysis, and a word of caution where sheets changed after the tally.
    func opening(_ ko: String, _ en: String, _ session: Session) -> [Report.Part] {
        let title = definition.title
        var parts: [Report.Part] = [
            .heading(
                session.say("\(title.ko) \(ko) — 집계 \(tallyNo)", "\(en) of \(title.en) — tally \(tallyNo)"), level: 1)
        ]
        if isOutdated {
            parts.append(
                .text(
                    session.say(
                        "주의: 이 집계 뒤에 심사표나 결정이 바뀌었습니다. 다시 집계한 뒤에 분석해 주십시오.",
                        "Note: sheets or decisions changed after this tally; please recount before relying on this.")))
        }
        return parts
    }

    /// That an analysis decides nothing.
    static func closing(_ session: Session, seed: UInt64? = nil) -> Report.Part {
        .text(
            session.say("참고 자료이며 공식 순위를 정하거나 바꾸지 않습니다.", "For information only: it decides and changes no place.")
                + (seed.map { session.say(" 시드 \($0).", " Seed \($0).") } ?? ""))
    }

    /// What a key is called in the session's language; the code itself where a program reads.
    func naming(_ session: Session) -> (String) -> String {
        let language = session.language
        return { session.format == .table ? self.name($0, language) : $0 }
    }
}

extension Session {
    /// The sentence in the session's language.
    func say(_ sentence: Sentence) -> String { say(sentence.ko, sentence.en) }

    /// A share: whole percent for people, four decimals where a program reads.
    func share(_ value: Double?) -> Cell {
        format == .table ? .optional(value?.percentText) : .optionalDecimal(value?.decimalText(digits: 4))
    }

    /// A number with so many decimals.
    func figure(_ value: Double?, digits: Int = 2) -> Cell {
        .optionalDecimal(value?.decimalText(digits: format == .table ? digits : 4))
    }

    /// Why nothing can be said of some categories.
    func sentences(_ failures: [CategoryFailure], _ analysed: AnalysedStage) -> [Report.Part] {
        failures.map { .text(analysed.category($0.category, language) + ": " + say($0.error.sentence)) }
    }
}
