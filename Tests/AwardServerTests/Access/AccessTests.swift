import AwardAPI
import AwardCore
import Foundation
import Testing

/// Roles by routes by states of a stage, against the running server.
@Suite struct AccessTests {
    private static let states: [StageState] = [.planned, .open, .closed, .tallied, .confirmed]
    private static let isRecording = ProcessInfo.processInfo.environment["SIMSA_RECORD"] == "1"

    private static let environment = ["SIMSA_HTTP_PUBLIC_URL": "https://award.example.kr"]

    /// Routes that change something when tried come last, so that they disturb nothing.
    private static var routes: [Route] {
        RouteTable.all.filter { $0.id != "watchAward" }.sorted { left, right in
            let isLeftKept = left.isWrite && !left.parameters.contains { $0.name == "dryRun" }
            let isRightKept = right.isWrite && !right.parameters.contains { $0.name == "dryRun" }
            return (isLeftKept ? 1 : 0, left.id) < (isRightKept ? 1 : 0, right.id)
        }
    }

    @Test func everyRoleGetsWhatTheTableSays() async throws {
        let kept = Self.isRecording ? AccessTable(statuses: [:]) : try AccessTable.kept()
        var found = AccessTable(statuses: [:])
        for state in Self.states {
            let rows = try await Self.statuses(in: state)
            for (operation, row) in rows { found.statuses["\(operation) \(state.rawValue)"] = row }
        }
        if Self.isRecording {
            try found.text(states: Self.states.map(\.rawValue), operations: Self.routes.map(\.id))
                .write(to: AccessTable.file, atomically: true, encoding: .utf8)
        }
        for (key, row) in found.statuses.sorted(by: { $0.key < $1.key }) where !Self.isRecording {
            #expect(kept.statuses[key] == row, "\(key)")
        }
        if !Self.isRecording { #expect(Set(kept.statuses.keys) == Set(found.statuses.keys)) }
    }

    /// The table says nothing else than the policy: who holds none of an action's roles gets nowhere, in any state.
    @Test func noRoleOutsideThePolicyEverSucceeds() throws {
        let kept = try AccessTable.kept()
        for route in Self.routes {
            guard let action = route.action else { continue }
            for (index, name) in AccessTable.roles.enumerated() {
                let role = try #require(Role(rawValue: name))
                // A chair is a reviewer too.
                let held: Set<Role> = role == .chair ? [.chair, .reviewer, .anonymous] : [role, .anonymous]
                if !held.isDisjoint(with: action.roles) { continue }
                for state in Self.states {
                    let status = try #require(kept.statuses["\(route.id) \(state.rawValue)"]?[index])
                    #expect([401, 403, 404].contains(status), "\(route.id) \(state.rawValue) \(name)")
                }
            }
        }
    }

    @Test func nobodyIsAnsweredWithAFault() throws {
        for (key, row) in try AccessTable.kept().statuses {
            #expect(row.allSatisfy { $0 < 500 }, "\(key)")
        }
    }

    /// What is answered is what the document says, member by member.
    private static func expectDocumented(_ answer: Wire.Answer, _ route: Route, _ role: String) throws {
        guard answer.headers["content-type"] == "application/json" else { return }
        let json = try JSONReader.read(answer.body)
        let isTried = json.members?[DryRun.answer] != nil
        let schema = isTried ? DryRun.schema(of: route.answer.schema) : route.answer.schema
        let faults = schema.faults(json)
        #expect(faults.map { "\($0.pointer): \($0.text.en)" } == [], "\(route.id) as \(role)")
    }

    private static func statuses(in state: StageState) async throws -> [String: [Int]] {
        var rows: [String: [Int]] = [:]
        try await ServerWorld.with(state, environment: Self.environment) { world in
            let overview = try await world.request("GET", "/api/v1/awards/served-award", as: .admin)
            let definition = try JSONReader.read(overview.body).members?["definition"] ?? .null
            for route in routes {
                let sample = RouteSample(route, definition: definition)
                var row: [Int] = []
                for name in AccessTable.roles {
                    let answer = try await world.request(
                        route.method.rawValue, sample.path, as: Role(rawValue: name), headers: sample.headers,
                        body: sample.body)
                    row.append(answer.status)
                    if answer.status == 200 { try expectDocumented(answer, route, name) }
                    if answer.status == 400 { Issue.record("\(route.id) as \(name): \(answer.text)") }
                }
                rows[route.id] = row
            }
        }
        return rows
    }
}
