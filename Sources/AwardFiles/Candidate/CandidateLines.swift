import AwardCore

/// What the lines of a candidate file must know of each other and of the award.
struct CandidateLines {
    let table: CSVTable
    let definition: AwardDefinition
    /// Whether any line was good.
    var hasRows = false
    private var codes: [String: Int] = [:]
    private var organisations: [String: (name: String, line: Int)] = [:]
    private var categories: [String: String] = [:]
    private let categoryNames: [String]
    // Neighbours often share category and organisation.
    private var lastCategory = (text: "", id: "")
    private var lastOrganisation = (code: "", name: "")

    init(table: CSVTable, definition: AwardDefinition) {
        self.table = table
        self.definition = definition
        let count = table.lineCount
        codes.reserveCapacity(count)
        categoryNames = definition.categories.flatMap { [$0.id, $0.title.ko, $0.title.en] }
        for category in definition.categories {
            for name in [category.id, category.title.ko, category.title.en] {
                let key = CSVColumn.normalised(name)
                if categories[key] == nil { categories[key] = category.id }
                categories[name] = category.id
            }
        }
    }

    /// The category by its id or its title in either language.
    mutating func category(_ column: Int) -> String? {
        guard let text = table.requiredText(column) else { return nil }
        if text == lastCategory.text { return lastCategory.id }
        if let id = categories[text] ?? categories[CSVColumn.normalised(text)] {
            lastCategory = (text, id)
            return id
        }
        let meant = Suggestion.closest(to: text, among: categoryNames)
        let hint = Suggestion.question(meant)
        let list = definition.categories.map { "\($0.id)(\($0.title.ko))" }.joined(separator: ", ")
        let shown = YAMLValue.shown(text)
        table.report(
            column, ko: "“\(shown)”: 없는 부문입니다.\(meant == nil ? " 있는 부문: \(list)." : hint.ko)",
            en: "there is no category “\(shown)”\(meant == nil ? "; there are \(list)" : hint.en)", suggestion: meant)
        return nil
    }

    /// The fields of the submission in this line; their columns stand from `first` on.
    func fields(from first: Int) -> [String: String] {
        var values: [String: String] = [:]
        for (index, field) in definition.submission.fields.enumerated() where table.has(first + index) {
            if let text = table.text(first + index, limit: field.maximumLength) { values[field.id] = text }
        }
        return values
    }

    /// Notes a candidate's code; a second use is reported.
    mutating func admit(_ code: String, _ column: Int) {
        guard let line = codes.updateValue(table.line, forKey: code) else { return }
        codes[code] = line
        table.report(
            column, ko: "“\(code)”: \(line)번째 줄에 이미 있는 후보코드입니다.",
            en: "the candidate code “\(code)” is already used in line \(line)")
    }

    /// Notes an organisation; one code with two names is reported.
    mutating func admit(organisation: String, code: String, _ column: Int) {
        guard table.has(column), lastOrganisation != (code, organisation) else { return }
        let known = organisations[code] ?? (organisation, table.line)
        if known.name == organisation {
            organisations[code] = known
            lastOrganisation = (code, organisation)
            return
        }
        table.report(
            column, ko: "기관코드 “\(code)”: \(known.line)번째 줄에서는 “\(known.name)”인데 여기서는 “\(organisation)”입니다.",
            en: "organisation “\(code)” is “\(known.name)” in line \(known.line), but “\(organisation)” here")
    }

    /// A table of nothing but a header is a mistake.
    func checkNotEmpty() {
        guard !hasRows, !table.log.hasErrors else { return }
        table.log.add(
            Diagnostic(
                file: table.file,
                message: LocalizedText(ko: "머리글만 있고 줄이 없습니다.", en: "there is a header, but no line below it")))
    }
}
