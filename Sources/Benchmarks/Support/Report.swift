import Glibc
import Synchronization

/// What is printed: figures, references and targets.
enum Report {
    private static let missed = Mutex<(targets: Int, missed: [String])>((0, []))

    /// Begins a part, with how busy the machine is: two cores that others use too make every figure worse.
    static func title(_ text: String) {
        say("\n\(text)")
        say("  load of the machine: \(loadAverage) on \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores")
    }

    /// One figure.
    static func figure(_ label: String, _ value: String) {
        let gap = String(repeating: " ", count: max(1, 52 - label.count))
        say("  \(label)\(gap)\(value)")
    }

    /// One target, and whether it was met.
    static func target(_ label: String, _ value: String, _ limit: String, isMet: Bool) {
        let gap = String(repeating: " ", count: max(1, 52 - label.count))
        say("  \(label)\(gap)\(value); target \(limit): \(isMet ? "met" : "MISSED")")
        missed.withLock { state in
            state.targets += 1
            if !isMet { state.missed.append(label) }
        }
    }

    /// A remark without a figure.
    static func remark(_ text: String) {
        say("  \(text)")
    }

    /// How many targets were met.
    static func sum() {
        let state = missed.withLock { $0 }
        say("\n\(state.targets - state.missed.count) of \(state.targets) targets met.")
        for label in state.missed { say("  missed: \(label)") }
    }

    /// Writes at once, so that a reader of a pipe sees each figure as it comes.
    private static func say(_ line: String) {
        var bytes = Array((line + "\n").utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    private static var loadAverage: String {
        var loads = [0.0, 0.0, 0.0]
        getloadavg(&loads, 3)
        return loads.map { $0.fixed(1) }.joined(separator: ", ")
    }
}

extension Double {
    /// The number with so many decimals.
    func fixed(_ digits: Int) -> String {
        let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
        let whole = Int64((magnitude * scale).rounded())
        let text = String(whole)
        let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
        let sign = self < 0 && whole != 0 ? "-" : ""
        return sign + (digits == 0 ? padded : padded.dropLast(digits) + "." + padded.suffix(digits))
    }

    /// Seconds as a person reads them.
    var asTime: String {
        self < 1 ? "\((self * 1000).fixed(self < 0.1 ? 1 : 0)) ms" : "\(fixed(2)) s"
    }
}

extension [Double] {
    /// The middle value, or the mean of the two middle ones; 0 of nothing.
    var median: Double {
        let sorted = sorted()
        guard let last = sorted.last else { return 0 }
        guard count > 1 else { return last }
        let middle = count / 2
        return count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}

extension Duration {
    /// The duration in seconds.
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
