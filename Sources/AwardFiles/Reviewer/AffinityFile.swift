/// How well a reviewer's expertise fits a candidate.
public struct AffinityRow: Sendable, Hashable {
    /// The line in the file, from 1.
    public var line: Int
    /// The reviewer's code.
    public var reviewer: String
    /// The candidate's code.
    public var candidate: String
    /// Higher fits better; any whole number from -1,000,000 to 1,000,000.
    public var affinity: Int

    /// A line with every value given.
    public init(line: Int, reviewer: String, candidate: String, affinity: Int) {
        self.line = line
        self.reviewer = reviewer
        self.candidate = candidate
        self.affinity = affinity
    }
}

/// Reads how well reviewers fit candidates from a table (CSV): reviewer, candidate, affinity.
public enum AffinityFile {
    private static let columns = [
        CSVColumn("위원코드", "reviewer", ["심사위원", "심사위원코드", "reviewer code"], isRequired: true),
        CSVColumn("후보코드", "candidate", ["code", "candidate code", "접수번호"], isRequired: true),
        CSVColumn("적합도", "affinity", ["전문성"], isRequired: true),
    ]

    /// Reads the file at `path`; a pair that is not named has affinity 0.
    ///
    /// - Returns: the good lines, and every mistake of the bad ones; a file with any error is not to be used.
    public static func read(at path: String) -> (rows: [AffinityRow], diagnostics: [Diagnostic]) {
        let log = DiagnosticLog()
        guard let table = CSVTable(.path(path), columns: columns, log: log) else { return ([], log.sorted()) }
        var rows: [AffinityRow] = []
        var pairs: [[String]: Int] = [:]
        table.forEachLine {
            let reviewer = table.requiredCode(0)
            let candidate = table.requiredCode(1)
            let affinity =
                table.requiredText(2) == nil ? nil : table.integer(2, in: -1_000_000...1_000_000)
            guard let reviewer, let candidate, let affinity else { return }
            if let line = pairs.updateValue(table.line, forKey: [reviewer, candidate]) {
                pairs[[reviewer, candidate]] = line
                table.report(
                    2, ko: "위원 “\(reviewer)”, 후보 “\(candidate)”: \(line)번째 줄에 이미 있습니다.",
                    en: "the pair of “\(reviewer)” and “\(candidate)” is already in line \(line)")
            }
            rows.append(AffinityRow(line: table.line, reviewer: reviewer, candidate: candidate, affinity: affinity))
        }
        return (rows, log.sorted())
    }
}
