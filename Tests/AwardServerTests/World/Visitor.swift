import AwardCore
import AwardTestSupport

/// Somebody who signs in and out: a browser that keeps cookies, reads forms and sends them.
struct Visitor {
    let port: UInt16
    /// What it keeps, by name.
    private(set) var cookies: [String: String] = [:]
    /// Headers it sends with every request.
    var headers = ["Accept": "text/html", "Accept-Language": "en"]

    init(port: UInt16) {
        self.port = port
    }

    /// Keeps a session that somebody has begun elsewhere.
    mutating func keep(_ value: String, as name: String = "simsa") {
        cookies[name] = value
    }

    /// Reads a page.
    mutating func get(_ path: String, headers more: [String: String] = [:]) async throws -> Wire.Answer {
        try await send("GET", path, more, nil)
    }

    /// Sends a form; where the page it is on was read before, `from` is that page, and its hidden fields come along.
    mutating func post(
        _ path: String, _ fields: [String: String], from page: Wire.Answer? = nil, headers more: [String: String] = [:]
    ) async throws -> Wire.Answer {
        let all = (page.map { Visitor.hidden(in: $0.text, of: path) } ?? [:]).merging(fields) { _, given in given }
        let text = all.sorted { $0.key < $1.key }
            .map { "\(PercentEncoding.text($0.key))=\(PercentEncoding.text($0.value))" }.joined(separator: "&")
        var headers = ["Content-Type": "application/x-www-form-urlencoded"]
        headers.merge(more) { _, given in given }
        return try await send("POST", path, headers, text)
    }

    /// Sends a form with a file.
    mutating func upload(
        _ path: String, file name: String, _ mediaType: String, _ content: String, from page: Wire.Answer
    ) async throws -> Wire.Answer {
        var body = ""
        for (field, value) in Visitor.hidden(in: page.text, of: path) {
            body += "--part\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n"
        }
        body += "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n"
        body += "Content-Type: \(mediaType)\r\n\r\n\(content)\r\n--part--\r\n"
        return try await send("POST", path, ["Content-Type": "multipart/form-data; boundary=part"], body)
    }

    private mutating func send(
        _ method: String, _ path: String, _ more: [String: String], _ body: String?
    ) async throws -> Wire.Answer {
        var headers = headers.merging(more) { _, given in given }
        if !cookies.isEmpty {
            headers["Cookie"] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                .joined(separator: "; ")
        }
        let (port, sent) = (port, headers)
        let answer = try await offThread {
            Result { try Wire(port: port, seconds: 60).request(method, path, headers: sent, body: body) }
        }.get()
        for line in answer.headers["set-cookie"]?.split(separator: "\n") ?? [] {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let isOver = pair[1].isEmpty
            cookies[String(pair[0])] = isOver ? nil : String(pair[1])
        }
        return answer
    }

    /// The hidden fields of the form that is sent to `path`.
    private static func hidden(in text: String, of path: String) -> [String: String] {
        let forms = text.split(separator: "<form").dropFirst().map {
            $0.prefix(upTo: $0.firstRange(of: "</form")?.lowerBound ?? $0.endIndex)
        }
        guard let form = forms.first(where: { $0.contains("action=\"\(path)\"") }) else { return [:] }
        var fields: [String: String] = [:]
        for match in form.matches(of: #/<input type="hidden" name="([^"]*)" value="([^"]*)">/#) {
            fields[String(match.1)] = String(match.2)
        }
        return fields
    }
}

extension ServerWorld {
    /// A browser that nobody has signed in with.
    var visitor: Visitor { Visitor(port: server.port) }
}
