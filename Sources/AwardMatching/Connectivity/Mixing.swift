/// Draws one of many equally good plans.
///
/// A solver fills panels in runs, so that neighbours share all their reviewers. Exchanges between two random pairs that
/// cost nothing and leave every load as it is wander away from that, and panels overlap evenly, as severity
/// models need them to.
enum Mixing {
    /// Exchanges tried per pair.
    private static let rounds = 20

    static func mix(_ board: inout PanelBoard, generator: inout SeededGenerator) {
        let instance = board.instance
        var places = board.panels.enumerated().flatMap { candidate, panel in
            panel.compactMap { reviewer in
                board.isPinned[instance.index(candidate, Int(reviewer))] ? nil : (candidate, Int(reviewer))
            }
        }
        guard places.count > 1 else { return }
        for _ in 0..<(Self.rounds * places.count) {
            let first = generator.next(below: places.count)
            let second = generator.next(below: places.count)
            let (candidate, reviewer) = places[first]
            let (otherCandidate, otherReviewer) = places[second]
            guard candidate != otherCandidate, reviewer != otherReviewer,
                board.mayReplace(candidate, reviewer, by: otherReviewer),
                board.mayReplace(otherCandidate, otherReviewer, by: reviewer),
                board.affinity(candidate, reviewer) + board.affinity(otherCandidate, otherReviewer)
                    == board.affinity(candidate, otherReviewer) + board.affinity(otherCandidate, reviewer)
            else { continue }
            board.exchange((candidate, reviewer), (otherCandidate, otherReviewer))
            places[first].1 = otherReviewer
            places[second].1 = reviewer
        }
    }
}
