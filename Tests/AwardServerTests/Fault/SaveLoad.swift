import AwardAPI
import AwardTestSupport
import Foundation
import Synchronization

/// Clients that save sheets as fast as they are answered, each with a log of its own: what it asked for, and what it was
/// told was done. A save that was not answered is sent again with the same key, as the interface allows.
final class SaveLoad: Sendable {
    /// One client's log.
    struct Log: Sendable {
        /// Comments of the saves that were acknowledged, in order.
        var acknowledged: [String] = []
        /// Answers that broke off after their first byte.
        var torn = 0
        /// Statuses other than 200, with how often.
        var refused: [Int: Int] = [:]
        /// Connections that were refused or closed without an answer.
        var unanswered = 0
    }

    private struct State {
        var port: UInt16
        var isEnding = false
        var done = 0
        var waiting: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let state: Mutex<State>
    private let clients: [(name: String, path: String, token: String)]

    /// - Parameter clients: each with the sheet it saves and the token it uses.
    init(port: UInt16, clients: [(name: String, path: String, token: String)]) {
        state = Mutex(State(port: port))
        self.clients = clients
    }

    /// Runs the load while `body` does what it does to the server; gives the logs.
    ///
    /// - Parameter retries: whether unanswered saves are sent again until they are answered; else a client ends with its
    ///   first.
    func run(retries: Bool, _ body: () async throws -> Void) async throws -> [Log] {
        let tasks = clients.map { client in
            Task { await offThread { self.save(client.name, client.path, client.token, retries: retries) } }
        }
        let outcome: Result<Void, any Error>
        do { outcome = .success(try await body()) } catch { outcome = .failure(error) }
        state.withLock { $0.isEnding = true }
        var logs: [Log] = []
        for task in tasks { logs.append(await task.value) }
        try outcome.get()
        return logs
    }

    /// Waits until so many more saves were acknowledged.
    func acknowledged(_ count: Int) async {
        await withCheckedContinuation { continuation in
            state.withLock { $0.waiting.append(($0.done + count, continuation)) }
        }
    }

    /// From now on the server listens there.
    func move(to port: UInt16) {
        state.withLock { $0.port = port }
    }

    private func note() {
        let woken = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            state.done += 1
            let woken = state.waiting.filter { $0.count <= state.done }.map(\.continuation)
            state.waiting.removeAll { $0.count <= state.done }
            return woken
        }
        for continuation in woken { continuation.resume() }
    }

    private func save(_ name: String, _ path: String, _ token: String, retries: Bool) -> Log {
        var log = Log()
        var revision = 0
        var number = 0
        var wire: Wire?
        var isPending = false
        while isPending || !state.withLock({ $0.isEnding }) {
            if !isPending { number += 1 }
            isPending = true
            let comment = "\(name)-\(number)"
            do {
                let open = try wire ?? Wire(port: state.withLock { $0.port }, seconds: 30)
                wire = open
                let body =
                    #"{"act":"draft","content":{"marks":{"merit":"\#(number % 11)"},"comment":"\#(comment)"},"reason":""}"#
                let answer = try open.request(
                    "PUT", path, token: token,
                    headers: [
                        "Idempotency-Key": comment,
                        revision == 0 ? "If-None-Match" : "If-Match":
                            revision == 0 ? "*" : "\"\(revision)\"",
                    ], body: body)
                if answer.status == 200 {
                    revision = Int(answer.headers["etag"]?.filter(\.isNumber) ?? "") ?? revision
                    log.acknowledged.append(comment)
                    isPending = false
                    note()
                } else {
                    log.refused[answer.status, default: 0] += 1
                    if answer.status != 503 { return log }
                    wire = nil
                    if !retries { return log }
                }
            } catch {
                if wire?.hasBegunAnswer ?? false { log.torn += 1 } else { log.unanswered += 1 }
                wire = nil
                if !retries { return log }
                sched_yield()
            }
        }
        return log
    }
}
