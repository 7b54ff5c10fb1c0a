/// Names near to one that was not found.
public enum Suggestion {
    /// Up to three of `names` that differ from `text` by few letters or go on where it stops, nearest first.
    public static func near(_ text: String, among names: [String]) -> [String] {
        let limit = max(1, text.count / 3)
        let wanted = text.lowercased()
        let near = names.map { (name: $0, distance: distance(wanted, $0.lowercased())) }
            .filter { $0.distance <= limit || (wanted.count > 1 && $0.name.lowercased().hasPrefix(wanted)) }
        return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
    }

    /// The fewest letters to insert, remove or exchange to turn one text into the other (Levenshtein 1966).
    static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right)
        var previous = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                current.append(
                    min(previous[column] + (letter == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[right.count]
    }
}
