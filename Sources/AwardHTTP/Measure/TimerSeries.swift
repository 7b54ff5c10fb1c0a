import CoreMetrics
import Synchronization

/// Durations as a histogram in seconds.
final class TimerSeries: TimerHandler {
    private struct State {
        var buckets = [UInt64](repeating: 0, count: TimerSeries.bounds.count + 1)
        var nanoseconds: Int64 = 0
        var count: UInt64 = 0
    }

    /// Upper bounds of the buckets, in nanoseconds, with their text in seconds.
    static let bounds: [(limit: Int64, text: String)] = [
        (1_000_000, "0.001"), (2_500_000, "0.0025"), (5_000_000, "0.005"), (10_000_000, "0.01"),
        (25_000_000, "0.025"), (50_000_000, "0.05"), (100_000_000, "0.1"), (250_000_000, "0.25"),
        (1_000_000_000, "1"), (5_000_000_000, "5"),
    ]

    private let state = Mutex(State())

    func recordNanoseconds(_ duration: Int64) {
        let bucket = TimerSeries.bounds.firstIndex { duration <= $0.limit } ?? TimerSeries.bounds.count
        state.withLock { state in
            state.buckets[bucket] += 1
            state.nanoseconds += duration
            state.count += 1
        }
    }

    /// The lines of one histogram.
    func lines(_ name: String, _ labels: String) -> [String] {
        let state = state.withLock { $0 }
        let prefix = labels.isEmpty ? "" : labels + ","
        var running: UInt64 = 0
        var lines: [String] = []
        for (index, bound) in TimerSeries.bounds.enumerated() {
            running += state.buckets[index]
            lines.append("\(name)_bucket{\(prefix)le=\"\(bound.text)\"} \(running)")
        }
        lines.append("\(name)_bucket{\(prefix)le=\"+Inf\"} \(state.count)")
        lines.append(
            "\(name)_sum\(PrometheusRegistry.braces(labels)) "
                + MeasureText.number(Double(state.nanoseconds) / 1_000_000_000))
        lines.append("\(name)_count\(PrometheusRegistry.braces(labels)) \(state.count)")
        return lines
    }
}
