import AwardCore
import AwardTestSupport
import AwardUseCases
import Foundation
import Testing

/// Somebody at a browser without JavaScript: keeps the cookie, reads pages, fills in and sends the forms on them.
struct Browser: Sendable {
    let world: ServerWorld
    /// The session's cookie; empty for somebody who is not signed in.
    let cookie: String
    var language = Language.english

    /// A page, by its address within the award.
    func page(_ path: String = "") async throws -> Wire.Answer {
        let whole = Browser.whole(path)
        return try await world.request("GET", whole, headers: headers)
    }

    /// Sends the form of that name as it stands on a page, with some fields filled in.
    func send(
        _ id: String, on page: Wire.Answer, _ filled: [String: String] = [:],
        files: [(name: String, bytes: [UInt8])] = []
    ) async throws -> Wire.Answer {
        let form = try #require(PageForm(id, in: page.text), "no form \(id) in \(page.text)")
        var fields = form.fields
        for (name, value) in filled { fields[name] = value }
        var headers = headers
        let body: [UInt8]
        if form.isMultipart {
            headers["Content-Type"] = "multipart/form-data; boundary=simsa-test"
            body = Browser.multipart(fields, files, as: form.fileField ?? "files")
        } else {
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = Array(fields.map { "\(Browser.escaped($0))=\(Browser.escaped($1))" }.joined(separator: "&").utf8)
        }
        return try await post(form.action, headers, body)
    }

    /// Sends a form and follows where it leads.
    func sendAndFollow(
        _ id: String, on page: Wire.Answer, _ filled: [String: String] = [:]
    ) async throws -> Wire.Answer {
        let answer = try await send(id, on: page, filled)
        #expect(answer.status == 303, "\(answer.text)")
        return try await world.request("GET", answer.headers["location"] ?? "/", headers: headers)
    }

    /// Sends an act's form, and then the one that says that its preview was seen.
    func act(_ id: String, on page: Wire.Answer, _ filled: [String: String] = [:]) async throws -> Wire.Answer {
        let preview = try await send(id, on: page, filled)
        #expect(preview.status == 200, "\(preview.text)")
        return try await sendAndFollow("sure", on: preview)
    }

    /// Posts bytes to an address.
    func post(_ path: String, _ headers: [String: String], _ body: [UInt8]) async throws -> Wire.Answer {
        let port = world.server.port
        return try await offThread {
            Result {
                let wire = try Wire(port: port)
                var text = "POST \(path) HTTP/1.1\r\nHost: simsa.test\r\nContent-Length: \(body.count)\r\n"
                for (name, value) in headers.sorted(by: { $0.key < $1.key }) { text += "\(name): \(value)\r\n" }
                try wire.send(Array((text + "\r\n").utf8) + body)
                return try wire.answer()
            }
        }.get()
    }

    var headers: [String: String] {
        var headers = ["Accept": "text/html", "Accept-Language": language.rawValue]
        if !cookie.isEmpty { headers["Cookie"] = cookie }
        return headers
    }

    static func whole(_ path: String) -> String {
        path.hasPrefix("/") ? path : "/awards/\(ServerWorld.slug)" + (path.isEmpty ? "" : "/" + path)
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    private static func multipart(
        _ fields: [String: String], _ files: [(name: String, bytes: [UInt8])], as field: String
    ) -> [UInt8] {
        var body: [UInt8] = []
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            body += Array(
                "--simsa-test\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for file in files {
            let head =
                "--simsa-test\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(file.name)\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n"
            body += Array(head.utf8) + file.bytes + Array("\r\n".utf8)
        }
        return body + Array("--simsa-test--\r\n".utf8)
    }
}

extension ServerWorld {
    /// Somebody of the office with a browser, signed in with password and code.
    func browser(_ role: Role) async throws -> Browser {
        let email = "\(role.rawValue)@example.kr"
        let password = Secret("하늘과 바람과 별과 시")
        // What hashing costs is tested elsewhere.
        var environment = service.environment
        environment.passwordCost = PasswordCost(logRounds: 10, blockSize: 8, parallelism: 1)
        let service = AwardService(database: database, environment: environment)
        try await Self.perform(SetPassword(account: email, password: password), service)
        let step = try await service.signIn(
            email: email, password: password, award: Self.slug, address: "127.0.0.1")
        _ = try await service.enrolTOTP(pending: step.pending)
        let secret = try await database.read { tx in
            try tx.one("SELECT totp_secret FROM account WHERE email = \(email)", as: [UInt8].self)
        }
        let totp = TOTP(secret: secret)
        let code = totp.code(step: TOTP.step(at: service.environment.now()))
        let enrolled = try await service.confirmTOTP(code, pending: step.pending, address: "127.0.0.1")
        return try await browser(enrolled.session)
    }

    /// A reviewer with a browser, come by the personal link.
    func browser(reviewer code: String) async throws -> Browser {
        var environment = service.environment
        environment.site = "https://award.example.kr"
        let inviting = AwardService(database: database, environment: environment)
        let invited = try await inviting.perform(
            InviteReviewers(reviewers: [code]), award: Self.slug, as: Self.office)
        let link = try #require(invited.first?.link).reveal()
        let token = try #require(link.split(separator: "/").last)
        let session = try await service.acceptInvitation(Secret(String(token)))
        return try await browser(session)
    }

    /// Somebody who is signed in and reads English.
    private func browser(_ session: NewSession) async throws -> Browser {
        try await service.choose(.english, sessionToken: session.token.reveal())
        return Browser(world: self, cookie: "simsa=\(session.token.reveal())")
    }

    /// Anybody with a browser.
    var stranger: Browser { Browser(world: self, cookie: "") }
}
