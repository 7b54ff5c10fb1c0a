public import CoreMetrics
import Synchronization

/// Every measure of the process, kept in memory and written as Prometheus text.
public final class PrometheusRegistry: MetricsFactory {
    private struct Key: Hashable {
        let label: String
        let labels: String
    }

    private let counts = Mutex<[Key: CountSeries]>([:])
    private let gauges = Mutex<[Key: GaugeSeries]>([:])
    private let timers = Mutex<[Key: TimerSeries]>([:])

    /// A registry with nothing in it.
    public init() {}

    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        count(label, dimensions)
    }

    public func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        count(label, dimensions)
    }

    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        gauge(label, dimensions)
    }

    public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        gauge(label, dimensions)
    }

    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        let key = PrometheusRegistry.key(label, dimensions)
        return timers.withLock { $0.existing(key) { TimerSeries() } }
    }

    // A series stays for as long as the process: Prometheus would take a vanished one for a restart.
    public func destroyCounter(_ handler: any CounterHandler) {}
    public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    public func destroyMeter(_ handler: any MeterHandler) {}
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    public func destroyTimer(_ handler: any TimerHandler) {}

    /// Everything in Prometheus' text format, sorted by name.
    public func text() -> String {
        var families: [String: (kind: String, lines: [String])] = [:]
        for (key, series) in counts.withLock({ $0 }) {
            families[key.label, default: ("counter", [])].lines.append(
                "\(key.label)\(PrometheusRegistry.braces(key.labels)) \(series.text)")
        }
        for (key, series) in gauges.withLock({ $0 }) {
            families[key.label, default: ("gauge", [])].lines.append(
                "\(key.label)\(PrometheusRegistry.braces(key.labels)) \(series.text)")
        }
        for (key, series) in timers.withLock({ $0 }) {
            families[key.label, default: ("histogram", [])].lines += series.lines(key.label, key.labels)
        }
        var text = ""
        for (name, family) in families.sorted(by: { $0.key < $1.key }) {
            text += "# TYPE \(name) \(family.kind)\n"
            // Lines of one histogram keep their order; the histograms stand in order of their labels.
            let lines = family.kind == "histogram" ? family.lines : family.lines.sorted()
            for line in lines { text += line + "\n" }
        }
        return text
    }

    private func count(_ label: String, _ dimensions: [(String, String)]) -> CountSeries {
        let key = PrometheusRegistry.key(label, dimensions)
        return counts.withLock { $0.existing(key) { CountSeries() } }
    }

    private func gauge(_ label: String, _ dimensions: [(String, String)]) -> GaugeSeries {
        let key = PrometheusRegistry.key(label, dimensions)
        return gauges.withLock { $0.existing(key) { GaugeSeries() } }
    }

    private static func key(_ label: String, _ dimensions: [(String, String)]) -> Key {
        Key(
            label: label,
            labels: dimensions.map { "\($0.0)=\"\(escaped($0.1))\"" }.joined(separator: ","))
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }

    static func braces(_ labels: String) -> String {
        labels.isEmpty ? "" : "{\(labels)}"
    }
}

extension Dictionary {
    /// The value of a key, made when it is first asked for.
    fileprivate mutating func existing(_ key: Key, make: () -> Value) -> Value {
        if let found = self[key] { return found }
        let made = make()
        self[key] = made
        return made
    }
}
