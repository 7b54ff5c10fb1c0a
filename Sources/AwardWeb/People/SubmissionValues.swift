import AwardCore

/// What a candidate handed in, as pages show it.
enum SubmissionValues {
    /// The fields in the award's order, under the award's titles; fields it does not know come last under their own name.
    static func fields(
        _ content: SubmissionContent, _ rules: SubmissionRules, _ language: Language
    ) -> [[String: String]] {
        let known = rules.fields.compactMap { field in
            content.fields[field.id].map { ["title": field.title(language), "text": $0] }
        }
        let ids = Set(rules.fields.map(\.id))
        let others = content.fields.filter { !ids.contains($0.key) }.sorted { $0.key < $1.key }
        return known + others.map { ["title": $0.key, "text": $0.value] }
    }
}
