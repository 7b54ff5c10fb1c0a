import AwardCore

/// Collects what speaks against a bulk import.
struct BatchProblems {
    /// Nobody mends more than this in one go.
    static let limit = 1000

    private var problems: [(line: Int, problem: Problem)] = []
    private var count = 0

    var isEmpty: Bool { problems.isEmpty }

    /// Adds what is wrong at `place`; what is wrong with the file as a whole has line 0 and comes first.
    mutating func add(_ place: String, line: Int = 0, _ text: LocalizedText) {
        count += 1
        if problems.count < BatchProblems.limit { problems.append((line, Problem(at: place, text))) }
    }

    /// Adds what is wrong with the candidate at that position of a batch.
    mutating func add(_ batch: CandidateBatch, _ index: Int, _ text: LocalizedText) {
        add(batch.place(index), line: index < batch.lines.count ? batch.lines[index] : 0, text)
    }

    /// - Throws: `Refusal` (`invalid`) with everything collected, by line, if there is anything.
    func refuse() throws(Refusal) {
        if problems.isEmpty { return }
        let sorted = problems.enumerated()
            .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element.problem)
        let rest = count - problems.count
        if rest == 0 { throw Refusal(.invalid(sorted)) }
        throw Refusal(
            .invalid(
                sorted + [
                    Problem(
                        at: "",
                        LocalizedText(
                            ko: "그 밖에 \(rest)곳이 더 있어 표시하지 않습니다.", en: "There are \(rest) more, which are not shown."))
                ]))
    }
}
