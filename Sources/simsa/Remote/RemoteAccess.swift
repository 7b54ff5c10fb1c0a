import AwardAPI
import AwardCore
import AwardFiles
import AwardHTTP
import AwardStore
import AwardUseCases
import Curl

/// Awards behind a server, as whoever the token belongs to.
struct RemoteAccess: AwardAccess {
    /// The most one answer may hold: a page of a thousand lines, a report.
    private static let maximumAnswer = 256 << 20

    let server: String
    let token: String
    let language: Language

    func perform<C: Command>(_ command: C, award: String, key: String?) async throws -> C.Output {
        if let feed = command as? ImportCandidateFeed {
            // The server takes a file whole, so that it can be sent again.
            let whole = try feed.feed.whole()
            return try value(await answer(.command(ImportCandidates(whole), award: award, key: key)))
        }
        return try value(await answer(routed { try .command(command, award: award, key: key) }))
    }

    func rehearse<C: Command>(_ command: C, award: String) async throws -> Rehearsal<C.Output> {
        let request = try routed { try .command(command, award: award, key: nil, isDryRun: true) }
        let tried = try await answer(request).members ?? [:]
        return Rehearsal(
            output: try value(tried[DryRun.answer] ?? .null), lastEntry: Int64(tried[DryRun.lastEntry]?.integer ?? 0))
    }

    func ask<Q: Query>(_ query: Q, award: String) async throws -> Q.Answer {
        let request = try routed { try .query(query, award: award) }
        if request.isDryRun { return try value(await answer(request).members?[DryRun.answer] ?? .null) }
        guard request.isList else { return try value(await answer(request)) }
        return try value(.array(try await lines(request) { try RouteRequest.query(query, award: award, page: $0) }))
    }

    func save(_ save: SaveSheet, award: String, key: String?) async throws -> SheetReceipt {
        try value(await answer(.save(save, award: award, key: key)))
    }

    func awards() async throws -> [AwardRow] {
        try value(.array(try await lines(.awards(page: nil)) { RouteRequest.awards(page: $0) }))
    }

    func apply(_ definition: AwardDefinition, isSimulated: Bool) async throws -> AppliedAward {
        try value(await answer(.apply(definition, isSimulated: isSimulated)))
    }

    func plan(_ definition: AwardDefinition) async throws -> PlannedAward {
        try value(await answer(.plan(definition)))
    }

    /// Every mistake the server finds in the files of an award.
    func check(_ files: [NamedFile], award: String) async throws -> AwardFile.Reading {
        try value(await answer(.check(files, award: award)))
    }

    func close() async {}

    /// A request, or in one sentence that there is none for it.
    private func routed(_ make: () throws -> RouteRequest) throws -> RouteRequest {
        do {
            return try make()
        } catch is RouteRequest.NoRoute {
            throw Refusal(
                .usage(
                    LocalizedText(
                        ko: "이 명령은 서버를 통해서는 쓸 수 없습니다. 데이터베이스가 있는 곳에서 실행해 주십시오.",
                        en: "This command does not go through a server; run it where the database is.")))
        }
    }

    private func lines(
        _ first: RouteRequest, _ next: (String) throws -> RouteRequest
    ) async throws -> [JSONValue] {
        var lines: [JSONValue] = []
        var request = first
        while true {
            let page = try await answer(request)
            lines += page.members?["items"]?.elements ?? []
            guard let cursor = page.members?["next"]?.text else { return lines }
            request = try next(cursor)
        }
    }

    private func answer(_ request: RouteRequest) async throws -> JSONValue {
        var sent = HTTPRequest(
            server + request.path,
            headers: [
                "Authorization: Bearer \(token)", "Accept: application/json", "Accept-Language: \(language.rawValue)",
                "Expect:",
            ] + request.headers.map { "\($0.key): \($0.value)" })
        sent.method = request.method
        sent.body = request.body
        sent.maximumAnswer = Self.maximumAnswer
        sent.seconds = 300
        let answer: HTTPRequest.Answer
        do {
            answer = try await sent.send()
        } catch let error as CurlError {
            throw RemoteRefusal.unreachable(server, error, language)
        }
        let json = try? JSONReader.read(answer.body)
        if (200..<300).contains(answer.status), let json { return json }
        if let json, let problem: ProblemDetails = try? JSONValueDecoder.value(from: json) {
            throw RemoteRefusal(problem)
        }
        throw RemoteRefusal.notSimsa(server, answer.status, language)
    }

    /// The answer as the type the command or query promises.
    private func value<Value>(_ json: JSONValue) throws -> Value {
        guard let type = Value.self as? any Decodable.Type,
            let value = try JSONValueDecoder.value(type, from: json) as? Value
        else { throw RouteRequest.NoRoute() }
        return value
    }
}
