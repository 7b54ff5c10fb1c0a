public import AwardCore

/// What became of the assignments of a reviewer who left.
public struct ReviewerHandover: Codable, Sendable {
    /// One assignment.
    public struct Part: Codable, Sendable, Hashable {
        /// The stage.
        public let stage: String
        /// The candidate's code.
        public let candidate: String
        /// Why nobody has taken it over; `nil` where that is not needed or somebody has.
        public let obstacle: LocalizedText?
    }

    /// The code of the reviewer who left.
    public let reviewer: String
    /// The name.
    public let name: LocalizedText
    /// The successor's code, if there is one.
    public let successor: String?
    /// Finished sheets, which stay and count.
    public let kept: [Part]
    /// Unfinished work the successor took over.
    public let moved: [Part]
    /// Unfinished work that needs somebody else.
    public let open: [Part]
}

extension ReviewerHandover.Part {
    init(_ assignment: Replacement.Assignment, obstacle: LocalizedText? = nil) {
        self.init(stage: assignment.stage, candidate: assignment.candidate, obstacle: obstacle)
    }
}

extension Replacement.Obstacle {
    /// Why an assignment cannot move, in words.
    var text: LocalizedText {
        switch self {
        case .conflict(let kind):
            return LocalizedText(
                ko: "후임자에게 \(kind.title.ko) 사유가 있음", en: "the successor has a conflict (\(kind.title.en))")
        case .alreadyAssigned:
            return LocalizedText(ko: "후임자가 이미 심사 중", en: "the successor scores it already")
        case .full(let maximum):
            return LocalizedText(
                ko: "후임자의 배정이 최대 \(maximum)건에 이름", en: "the successor has the most candidates allowed, \(maximum)")
        }
    }
}
