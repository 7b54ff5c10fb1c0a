import AwardCore
import AwardUseCases
import Testing

/// A browser without scripts: it keeps its session and sends the forms pages show, with what they hold.
struct Browser {
    private let world: ServerWorld
    private let cookie: String?

    /// A page as it came.
    struct Page {
        let status: Int
        let path: String
        let text: String

        /// The rest of the text from the first place this stands, so that a test can look behind it.
        func after(_ mark: String) throws -> Substring {
            let range = try #require(text.firstRange(of: mark), "\(mark) is not on \(path)")
            return text[range.upperBound...]
        }
    }

    /// Nobody in particular.
    init(_ world: ServerWorld) {
        self.world = world
        cookie = nil
    }

    /// The reviewer, signed in through the personal link.
    init(reviewer: String, _ world: ServerWorld) async throws {
        let office = AwardService(
            database: world.database, environment: Environment.system.at(site: "http://simsa.test"))
        let invitation = try #require(
            try await office.perform(
                InviteReviewers(reviewers: [reviewer], language: .english), award: ServerWorld.slug,
                as: ServerWorld.office
            ).first)
        let link = try #require(invitation.link).reveal().replacing("http://simsa.test", with: "")
        let answer = try await world.request(
            "POST", link,
            headers: ["Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"], body: "")
        let set = try #require(answer.headers["set-cookie"], "\(answer.status) \(answer.text)")
        self.world = world
        cookie = String(set.prefix { $0 != ";" })
    }

    /// Fetches a page of the award, following where it leads.
    func get(_ path: String) async throws -> Page {
        try await get(address: "/awards/\(ServerWorld.slug)/\(path)")
    }

    /// Sends the form of a page that goes to `action` within the award, with what the page put into it and `fields`
    /// typed, by the button of that value. Every field and the button have to be on the page.
    func submit(
        _ page: Page, to action: String, _ fields: [String: String] = [:], button: String? = nil
    ) async throws -> Page {
        let address = "/awards/\(ServerWorld.slug)/\(action)"
        let form = try #require(PageForm(page.text, action: address), "no form to \(address) on \(page.path)")
        var values = form.values
        for (name, value) in fields {
            #expect(form.names.contains(name), "no field \(name) in the form to \(address)")
            values[name] = value
        }
        if let button {
            #expect(form.buttons.contains(button), "no button \(button) in the form to \(address)")
            values["act"] = button
        }
        let body = values.map { "\(AwardText.escaped($0.key))=\(AwardText.escaped($0.value))" }.joined(separator: "&")
        return try await follow(
            try await world.request(
                "POST", address, headers: headers(["Content-Type": "application/x-www-form-urlencoded"]), body: body),
            from: address)
    }

    private func get(address: String) async throws -> Page {
        try await follow(try await world.request("GET", address, headers: headers([:])), from: address)
    }

    private func follow(_ answer: Wire.Answer, from address: String) async throws -> Page {
        guard answer.status == 303, let next = answer.headers["location"] else {
            return Page(status: answer.status, path: address, text: answer.text)
        }
        return try await get(address: next)
    }

    private func headers(_ own: [String: String]) -> [String: String] {
        var headers = ["Accept": "text/html", "Accept-Language": "en"]
        headers["Cookie"] = cookie
        return headers.merging(own) { $1 }
    }
}

/// A form as it stands on a page.
struct PageForm {
    /// The names of everything that can be filled in.
    private(set) var names: Set<String> = []
    /// What is sent if nothing is typed.
    private(set) var values: [String: String] = [:]
    /// The values of the buttons called `act`.
    private(set) var buttons: [String] = []

    /// The form that goes to `action`; `nil` when there is none.
    init?(_ page: String, action: String) {
        guard let start = page.firstRange(of: "action=\"\(action)\""),
            let end = page[start.upperBound...].firstRange(of: "</form>")
        else { return nil }
        let text = page[start.upperBound..<end.lowerBound]
        for tag in text.matches(of: #/<(input|button|textarea|select)\b([^>]*)>([^<]*)/#) {
            let attributes = Self.attributes(tag.2)
            guard let name = attributes["name"] else { continue }
            if tag.1 == "button" {
                buttons.append(attributes["value"] ?? "")
                continue
            }
            names.insert(name)
            let isChoice = attributes["type"] == "checkbox" || attributes["type"] == "radio"
            if isChoice, attributes["checked"] == nil { continue }
            values[name] = tag.1 == "textarea" ? AwardText.plain(tag.3) : attributes["value"] ?? ""
        }
    }

    private static func attributes(_ text: Substring) -> [String: String] {
        var found: [String: String] = [:]
        for pair in text.matches(of: #/([a-z-]+)(?:="([^"]*)")?/#) {
            found[String(pair.1)] = AwardText.plain(pair.2 ?? "")
        }
        return found
    }
}

/// Text as it travels.
enum AwardText {
    /// Without HTML's escapes.
    static func plain(_ text: Substring) -> String {
        String(text).replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&lt;", with: "<")
            .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }

    /// As part of a form that is sent.
    static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = byte < 0x80 && (Character(Unicode.Scalar(byte)).isLetter || (0x30...0x39).contains(byte))
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(Unicode.Scalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }
}

extension Environment {
    /// The same where the service is found at `site`.
    func at(site: String) -> Environment {
        var environment = self
        environment.site = site
        return environment
    }
}
