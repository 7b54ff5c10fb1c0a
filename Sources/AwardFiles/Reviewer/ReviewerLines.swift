import AwardCore

/// What the lines of a reviewer file must know of each other and of the award.
struct ReviewerLines {
    let table: CSVTable
    var rows: [ReviewerRow] = []
    /// The pools the award's stages name; empty if every pool may score everywhere.
    private let pools: [String]
    private var codes: [String: Int] = [:]
    private var chairs: [String: Int] = [:]

    init(table: CSVTable, definition: AwardDefinition) {
        self.table = table
        pools = ReviewerLines.pools(of: definition)
    }

    /// The pools the stages of `definition` name; empty where a stage takes every reviewer.
    static func pools(of definition: AwardDefinition) -> [String] {
        if definition.stages.contains(where: { $0.panel.pools.isEmpty && $0.components.isEmpty }) { return [] }
        var named: [String] = []
        for stage in definition.stages {
            for pool in stage.panel.pools + stage.components.flatMap(\.pools) where !named.contains(pool) {
                named.append(pool)
            }
        }
        return named
    }

    /// The pool, empty where none is needed; one that no stage takes reviewers from is a mistake.
    func pool(_ column: Int) -> String? {
        if pools.isEmpty { return table.text(column, limit: 64) ?? "" }
        guard let text = table.requiredText(column, limit: 64) else { return nil }
        guard !pools.contains(text) else { return text }
        let meant = Suggestion.closest(to: text, among: pools)
        let list = pools.joined(separator: ", ")
        let hint =
            meant == nil
            ? LocalizedText(ko: " 있는 풀: \(list).", en: "; there are \(list)") : Suggestion.question(meant)
        let shown = YAMLValue.shown(text)
        table.report(
            column, ko: "“\(shown)”: 어느 단계에도 쓰이지 않는 심사위원 풀입니다.\(hint.ko)",
            en: "no stage takes reviewers from a pool “\(shown)”\(hint.en)", suggestion: meant)
        return nil
    }

    /// An address with one `@` between two parts.
    func email(_ column: Int) -> String? {
        guard let text = table.text(column) else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !text.contains(where: \.isWhitespace) else {
            let shown = YAMLValue.shown(text)
            table.report(
                column, ko: "“\(shown)”: 전자우편 주소가 아닙니다.", en: "“\(shown)” is not an e-mail address")
            return nil
        }
        return text
    }

    /// Organisations with the last year of the work, `41110:2017; 한국개발연구원`, parted by semicolons.
    func ties(_ column: Int) -> [DeclaredTie] {
        table.list(column).compactMap { item in
            guard let colon = item.lastIndex(of: ":") else { return DeclaredTie(organisation: item, untilYear: nil) }
            let name = YAMLValue.trimmed(String(item[..<colon]))
            let year = YAMLValue.trimmed(String(item[item.index(after: colon)...]))
            if !name.isEmpty, ["현재", "present"].contains(year.lowercased()) {
                return DeclaredTie(organisation: name, untilYear: nil)
            }
            guard !name.isEmpty, year.utf8.count == 4, let number = Int(year), (1900...2999).contains(number) else {
                let shown = YAMLValue.shown(item)
                table.report(
                    column, ko: "“\(shown)”: “기관:마지막 연도”로 적어야 합니다(예: 41110:2017; 현재까지면 연도 없이).",
                    en:
                        "“\(shown)” must be an organisation and the last year, such as 41110:2017 (no year while it lasts)"
                )
                return nil
            }
            return DeclaredTie(organisation: name, untilYear: number)
        }
    }

    /// Notes a reviewer's code; a second use is reported.
    mutating func admit(_ code: String, _ column: Int) {
        guard let line = codes.updateValue(table.line, forKey: code) else { return }
        codes[code] = line
        table.report(
            column, ko: "“\(code)”: \(line)번째 줄에 이미 있는 위원코드입니다.",
            en: "the reviewer code “\(code)” is already used in line \(line)")
    }

    /// Notes a pool's chair; a second one is reported.
    mutating func admitChair(of pool: String, _ column: Int) {
        guard let line = chairs.updateValue(table.line, forKey: pool) else { return }
        chairs[pool] = line
        table.report(
            column, ko: "풀 “\(pool)”: 위원장이 \(line)번째 줄에 이미 있습니다.",
            en: "the pool “\(pool)” already has its chair in line \(line)")
    }

    /// A table of nothing but a header is a mistake.
    func checkNotEmpty() {
        guard rows.isEmpty, !table.log.hasErrors else { return }
        table.log.add(
            Diagnostic(
                file: table.file,
                message: LocalizedText(ko: "머리글만 있고 줄이 없습니다.", en: "there is a header, but no line below it")))
    }
}
