import Foundation

/// What every route answers to every role in every state of a stage, as written down and agreed.
///
/// One line a route and state: `operation state admin chair reviewer secretary auditor
/// candidate_contact anonymous`, with the status of each.
struct AccessTable: Equatable {
    /// The roles in the order of the columns.
    static let roles = ["admin", "chair", "reviewer", "secretary", "auditor", "candidate_contact", "anonymous"]

    /// The statuses by operation and state.
    var statuses: [String: [Int]]

    /// The table kept beside these tests.
    static func kept() throws -> AccessTable {
        var statuses: [String: [Int]] = [:]
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count == 2 + roles.count else { continue }
            statuses[words[0] + " " + words[1]] = words[2...].compactMap { Int($0) }
        }
        return AccessTable(statuses: statuses)
    }

    /// The lines as the file holds them.
    func text(states: [String], operations: [String]) -> String {
        var text = "# operation state " + Self.roles.joined(separator: " ") + "\n"
        for operation in operations {
            for state in states {
                guard let row = statuses[operation + " " + state] else { continue }
                text += "\(operation) \(state) " + row.map(String.init).joined(separator: " ") + "\n"
            }
        }
        return text
    }

    static var file: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "access.txt")
    }
}
