extension Rubric {
    /// The marks that are set, as text, by criterion.
    public func texts(of marks: [Mark?]) -> [String: String] {
        var texts: [String: String] = [:]
        for (criterion, mark) in zip(criteria, marks) {
            if let mark { texts[criterion.id] = mark.text(on: criterion) }
        }
        return texts
    }
}
