import ArgumentParser

/// `simsa-bench assignment`
struct AssignmentBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assignment", abstract: "Reviewers to candidates: time, memory, and whether the plan is optimal.")

    /// One size of problem. HotCRP's figures are those published for it, not measured here.
    private struct Size {
        let candidates: Int
        let reviewers: Int
        let need: Int
        let runs: Int
        let limit: Double?
    }

    func run() async throws {
        Report.title("Assigning reviewers (each run in a process of its own; two conflicts for each candidate)")
        let sizes = [
            Size(candidates: 243, reviewers: 40, need: 5, runs: 9, limit: 0.05),
            Size(candidates: 2_000, reviewers: 100, need: 4, runs: 5, limit: 1),
            Size(candidates: 5_000, reviewers: 500, need: 5, runs: 1, limit: nil),
        ]
        for size in sizes {
            for kind in AssignmentOnce.Kind.allCases {
                let output = try Program.run([
                    Program.own, "assignment-once", kind.rawValue, String(size.candidates), String(size.reviewers),
                    String(size.need), String(size.runs),
                ]).output.split(separator: " ").map(String.init)
                guard output.count >= 4, let seconds = Double(output[0]), let memory = Double(output[1]) else {
                    continue
                }
                let label = "\(size.candidates) × \(size.reviewers) × \(size.need), \(kind.title)"
                let value =
                    "\(seconds.asTime)\(size.runs > 1 ? " (median of \(size.runs))" : ""), "
                    + "peak \(memory.fixed(0)) MB, \(output[2]), \(output[3].trimmed)"
                if let limit = size.limit {
                    Report.target(
                        label, value, "under \(limit.asTime) and optimal",
                        isMet: seconds < limit && output[2] == "optimal")
                } else {
                    Report.figure(label, value)
                }
            }
        }
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmed: String {
        split(separator: "\n").joined(separator: " ")
    }
}
