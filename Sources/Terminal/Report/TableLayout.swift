/// How wide each column of a table becomes.
struct TableLayout {
    /// What a column would like and what it needs, in terminal columns.
    struct Demand: Hashable {
        /// Width at which nothing wraps.
        var natural: Int
        /// Width below which the column becomes unreadable.
        var least: Int
    }

    /// Blank columns between two columns.
    static let gap = 2

    /// Shares `total` columns among `demands`.
    ///
    /// The widest columns give way first and equally, none below what it needs.
    ///
    /// - Returns: A width per column, or `nil` when not even the least widths fit.
    static func widths(_ demands: [Demand], total: Int) -> [Int]? {
        let room = total - gap * max(0, demands.count - 1)
        var widths = demands.map(\.natural)
        var excess = widths.reduce(0, +) - room
        guard excess > 0 else { return widths }
        guard demands.reduce(0, { $0 + $1.least }) <= room else { return nil }
        while excess > 0 {
            let shrinkable = widths.indices.filter { widths[$0] > demands[$0].least }
            guard let widest = shrinkable.map({ widths[$0] }).max() else { return nil }
            let group = shrinkable.filter { widths[$0] == widest }
            // Down to the next widest, to the largest need within the group, or as far as the excess asks.
            let next = shrinkable.map { widths[$0] }.filter { $0 < widest }.max() ?? 0
            let floor = max(next, group.map { demands[$0].least }.max() ?? 0)
            let step = min(max(1, excess / group.count), max(1, widest - floor))
            for index in group where excess > 0 {
                widths[index] -= min(step, excess)
                excess -= min(step, excess)
            }
        }
        return widths
    }
}
