import AwardCore

/// What a reviewer hands in for one candidate.
public struct SheetContent: Codable, Sendable, Hashable {
    /// Marks as written, by criterion; left out or empty is unset, which is not zero.
    public var marks: [String: String]
    /// The comment on the whole sheet.
    public var comment: String
    /// Why the reviewer abstains; then nothing is scored.
    public var abstainReason: String?

    /// A sheet as written.
    public init(marks: [String: String] = [:], comment: String = "", abstainReason: String? = nil) {
        self.marks = marks
        self.comment = comment
        self.abstainReason = abstainReason
    }

    /// Reads the marks against the rubric.
    ///
    /// - Throws: `Refusal` (`invalid`) with every mark that is not one, and every criterion that does not exist.
    func read(on rubric: Rubric) throws(Refusal) -> [Mark?] {
        var problems: [Problem] = []
        var read = [Mark?](repeating: nil, count: rubric.criteria.count)
        for (index, criterion) in rubric.criteria.enumerated() {
            guard let text = marks[criterion.id] else { continue }
            do {
                read[index] = try Mark.read(text, on: criterion)
            } catch {
                problems.append(Problem(at: criterion.id, error.text))
            }
        }
        for unknown in marks.keys.sorted() where rubric.index(of: unknown) == nil {
            problems.append(
                Problem(
                    at: unknown,
                    LocalizedText(
                        ko: "‘\(unknown)’ 평가항목은 심사기준에 없습니다.", en: "The rubric has no criterion “\(unknown)”.")))
        }
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        return read
    }
}

extension MarkError {
    var text: LocalizedText { LocalizedText(ko: sentence(in: .korean), en: sentence(in: .english)) }
}

extension SheetProblem {
    var text: LocalizedText { LocalizedText(ko: sentence(in: .korean), en: sentence(in: .english)) }
}
