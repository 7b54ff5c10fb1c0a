/// Panels drawn by chance with level loads: reviewers are dealt from a shuffled deck that holds everybody once.
enum LevelPanels {
    /// The reviewers of candidate i are `number` elements from `i * number` on, ascending.
    ///
    /// - Parameter number: At most as many as there are reviewers.
    static func draw(
        candidates: Int, reviewers: Int, number: Int, _ generator: inout SeededGenerator
    ) -> [Int] {
        var deck: [Int] = []
        var panels: [Int] = []
        panels.reserveCapacity(candidates * number)
        for _ in 0..<candidates {
            var panel: [Int] = []
            while panel.count < number {
                if let card = deck.lastIndex(where: { !panel.contains($0) }) {
                    panel.append(deck.remove(at: card))
                } else {
                    // Whoever is left has this candidate already and waits for the next one.
                    var fresh = Array(0..<reviewers)
                    generator.shuffle(&fresh)
                    deck = fresh + deck
                }
            }
            panels += panel.sorted()
        }
        return panels
    }
}
