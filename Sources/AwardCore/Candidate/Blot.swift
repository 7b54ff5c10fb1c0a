/// Blots out the names that would tell who a candidate is.
struct Blot {
    private let names: [[Character]]

    /// The names of `candidate`, longest first, so that 강동구청 is not left as ○○○청 when both are listed.
    init(_ candidate: CandidateRecord) {
        let all = [
            candidate.name.ko, candidate.name.en, candidate.organisationName.ko, candidate.organisationName.en,
            candidate.province ?? "",
        ]
        names = Set((all + candidate.otherNames).map(Blot.folded))
            .filter { $0.count > 1 }
            .sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
    }

    /// `text` with every occurrence of a name replaced, whatever the case of its letters.
    func out(_ text: String) -> String {
        if names.isEmpty { return text }
        let characters = Array(text)
        let folded = Blot.folded(text)
        // Where folding changes the number of characters, positions would not match: withhold the whole text.
        if folded.count != characters.count { return "○○○" }
        var result = ""
        var position = 0
        while position < characters.count {
            if let name = names.first(where: { folded[position...].starts(with: $0) }) {
                result += "○○○"
                position += name.count
            } else {
                result.append(characters[position])
                position += 1
            }
        }
        return result
    }

    private static func folded(_ text: String) -> [Character] {
        Array(text.lowercased())
    }
}
