public import AwardCore
import AwardStore

extension StandingLine {
    /// The line of a list for one standing.
    init(_ standing: Standing) {
        self.init(
            candidate: standing.candidate, category: standing.category, place: standing.place,
            score: standing.score?.exactText ?? "", official: standing.officialText,
            outcome: standing.effective.outcome.name, prize: standing.effective.prize)
    }
}

extension Selection.Outcome {
    /// The outcome as stored and exported.
    public var name: String {
        switch self {
        case .goesOn: return "goes_on"
        case .reserve: return "reserve"
        case .stops: return "stops"
        case .undecided: return "undecided"
        }
    }
}
