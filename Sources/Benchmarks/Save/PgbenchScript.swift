/// A transaction for pgbench, made from what one save was seen to send.
///
/// What differs from save to save (reviewer, candidate, key) is computed by pgbench from the number of the save; every
/// other value stays as it was recorded and is bound as a parameter too.
struct PgbenchScript {
    /// How the statements travel.
    enum Way: CaseIterable {
        /// The same statements in the same transaction, each awaited: what pgbench does by itself.
        case sameStatements
        /// The same in two pipelines, as Simsa sends them: what is read is awaited, then all the rest.
        case samePipelined
        /// One statement that writes the same rows and checks nothing.
        case oneStatement

        var title: String {
            switch self {
            case .sameStatements: return "pgbench, same statements"
            case .samePipelined: return "pgbench, same statements in two pipelines"
            case .oneStatement: return "pgbench, one statement that writes the same rows"
            }
        }
    }

    /// The script.
    let text: String
    /// Values that stay the same, by variable.
    let constants: [(name: String, value: String)]

    /// Makes the script of one save.
    init(_ statements: [RecordedStatement], _ way: Way) {
        var constants: [(name: String, value: String)] = []
        let commands = statements.enumerated().map { number, statement in
            PgbenchScript.command(statement, number: number, &constants)
        }
        self.constants = constants
        let writes = zip(statements, commands).filter { $0.0.isWrite }.map { $0.1 }
        let lastRead = statements.lastIndex(where: \.isSelect) ?? 0
        var lines = [
            "\\set n :n + 1",
            "\\set i :n * :callers + :client_id",
            "\\set reviewer 1 + mod(:i, \(SaveSample.reviewers))",
            "\\set candidate 1 + :i / \(SaveSample.reviewers)",
            "\\set reviewer_code 7000000 + :reviewer",
            "\\set candidate_code 9000000 + :candidate",
            "\\set key 500000000 + :i",
        ]
        switch way {
        case .sameStatements:
            lines += commands.map { $0 + ";" }
        case .samePipelined:
            lines += ["\\startpipeline"] + commands[...lastRead].map { $0 + ";" } + ["\\endpipeline"]
            lines += ["\\startpipeline"] + commands[(lastRead + 1)...].map { $0 + ";" } + ["\\endpipeline"]
        case .oneStatement:
            let parts = writes.dropLast().enumerated().map { "w\($0.offset) AS (\($0.element))" }
            let with = parts.isEmpty ? "" : "WITH " + parts.joined(separator: ",\n") + " "
            lines.append(with + (writes.last ?? "") + ";")
        }
        text = lines.joined(separator: "\n") + "\n"
    }

    /// The statement with a variable of pgbench for each value.
    private static func command(
        _ statement: RecordedStatement, number: Int, _ constants: inout [(name: String, value: String)]
    ) -> String {
        var command = ""
        var rest = statement.text[...]
        while let dollar = rest.firstIndex(of: "$") {
            command += rest[..<dollar]
            rest = rest[dollar...].dropFirst()
            let digits = rest.prefix(while: \.isNumber)
            rest = rest.dropFirst(digits.count)
            guard let position = Int(digits), statement.values.indices.contains(position - 1) else {
                command += "$" + digits
                continue
            }
            guard let value = statement.values[position - 1] else {
                command += "NULL"
                continue
            }
            if let variable = variables[value] {
                command += ":" + variable
                continue
            }
            let name = "v\(number)_\(position)"
            if !constants.contains(where: { $0.name == name }) { constants.append((name, value)) }
            command += ":" + name
        }
        return command + rest
    }

    private static let variables: [String: String] = {
        let index = SaveSample.recorded
        return [
            String(SaveSample.reviewer(index)): "reviewer", String(SaveSample.candidate(index)): "candidate",
            SaveSample.reviewerCode(index): "reviewer_code", SaveSample.candidateCode(index): "candidate_code",
            SaveSample.key(index): "key",
        ]
    }()
}
