/// Loads as equal as their bounds allow.
enum LevelLoads {
    /// The least sum of squared loads within the load bounds of `task`, whoever may review whom: a bound from below.
    static func leastSquares(_ task: FlowTask) -> Int {
        let total = task.need.reduce(0, +)
        var below = 0
        var above = max(task.maximum.max() ?? 0, task.minimum.max() ?? 0)
        // The highest level at which filling everyone up does not exceed the total.
        while below < above {
            let level = (below + above + 1) / 2
            if loads(task, level: level).reduce(0, +) <= total {
                below = level
            } else {
                above = level - 1
            }
        }
        let filled = loads(task, level: below)
        let squares = filled.reduce(0) { $0 + $1 * $1 }
        let remainder = max(0, total - filled.reduce(0, +))
        return squares + remainder * (2 * below + 1)
    }

    private static func loads(_ task: FlowTask, level: Int) -> [Int] {
        zip(task.minimum, task.maximum).map { min(max($0, level), max($0, $1)) }
    }
}
