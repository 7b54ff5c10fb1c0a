import AwardCore
import AwardStatistics

/// Puts a paper's parts together in one language.
struct PaperWriter {
    let language: Language
    private(set) var parts: [Paper.Part] = []

    init(_ language: Language) {
        self.language = language
    }

    func say(_ ko: String, _ en: String) -> String { LocalizedText(ko: ko, en: en)(language) }
    func say(_ text: LocalizedText) -> String { text(language) }
    func say(_ sentence: Sentence) -> String { sentence(language.ofSentences) }

    mutating func add(_ part: Paper.Part) { parts.append(part) }
    mutating func add(_ more: [Paper.Part]) { parts += more }

    mutating func heading(_ ko: String, _ en: String, level: Int = 2) {
        add(.heading(say(ko, en), level: level))
    }

    mutating func text(_ ko: String, _ en: String) { add(.text(say(ko, en))) }

    mutating func note(_ ko: String, _ en: String) { add(.note(say(ko, en))) }

    mutating func list(_ sentences: [String]) {
        if !sentences.isEmpty { add(.list(sentences)) }
    }

    /// A table; nothing where it has no rows.
    mutating func table(
        _ ko: String, _ en: String, _ columns: [Paper.Column], _ rows: [[Paper.Cell]]
    ) {
        guard !rows.isEmpty else { return }
        add(.table(Paper.Table(title: say(ko, en), columns: columns, rows: rows)))
    }

    func words(_ ko: String, _ en: String) -> Paper.Column { Paper.Column(title: say(ko, en), isNumber: false) }
    func number(_ ko: String, _ en: String) -> Paper.Column { Paper.Column(title: say(ko, en), isNumber: true) }
}

extension Paper.Cell {
    static func text(_ text: String?) -> Paper.Cell {
        guard let text, !text.isEmpty else { return .none }
        return .text(text)
    }

    static func integer(_ number: Int?) -> Paper.Cell { number.map { .number(String($0)) } ?? .none }

    /// With so many decimals; nothing where there is no number.
    static func figure(_ value: Double?, digits: Int = 2) -> Paper.Cell {
        value?.decimalText(digits: digits).map { .number($0) } ?? .none
    }

    /// A chance as whole percent.
    static func share(_ value: Double?) -> Paper.Cell { value.map { .text($0.percentText) } ?? .none }

    /// A number that is written already.
    static func written(_ number: String?) -> Paper.Cell {
        guard let number, !number.isEmpty else { return .none }
        return .number(number)
    }
}

extension AnalysedStage {
    /// What begins every analysis: that sheets changed after the tally, where they did.
    func opening(_ writer: inout PaperWriter) {
        guard isOutdated else { return }
        writer.text(
            "주의: 이 집계 뒤에 심사표나 결정이 바뀌었습니다. 다시 집계한 뒤에 분석해 주십시오.",
            "Note: sheets or decisions changed after this tally; please recount before relying on this.")
    }

    /// That an analysis decides nothing.
    static func closing(_ writer: inout PaperWriter, seed: UInt64? = nil) {
        let sown = seed.map { writer.say(" 시드 \($0).", " Seed \($0).") } ?? ""
        writer.add(
            .note(
                writer.say("참고 자료이며 공식 순위를 정하거나 바꾸지 않습니다.", "For information only: it decides and changes no place.")
                    + sown))
    }

    func naming(_ language: Language) -> (String) -> String { { name($0, language) } }
}

extension PaperWriter {
    /// A category, its cut and what is to be said of it.
    mutating func category(_ id: String, cut: Int, _ analysed: AnalysedStage) {
        let title = analysed.category(id, language)
        heading("\(title) (선정 \(cut)위까지)", "\(title) (cut after \(cut))")
    }

    /// Why nothing can be said of some categories.
    mutating func failures(_ failures: [CategoryFailure], _ analysed: AnalysedStage) {
        for failure in failures {
            add(.text(analysed.category(failure.category, language) + ": " + say(failure.error.sentence)))
        }
    }
}
