import AwardCore
import AwardUseCases
import Testing

extension Browser {
    /// A page as it came, and where from.
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

    /// Fetches a page of the award, following where it leads.
    func get(_ path: String) async throws -> Page {
        try await follow(try await page(path), from: Browser.whole(path))
    }

    /// Sends the form of a page that goes to `action` within the award, with what the page put into it and `fields`
    /// typed, by the button of that value, and follows where it leads. Every field and the button have to be on the page.
    func submit(
        _ page: Page, to action: String, _ fields: [String: String] = [:], button: String? = nil
    ) async throws -> Page {
        let form = try form(page, to: action)
        for name in fields.keys { #expect(form.names.contains(name), "no field \(name) in the form to \(action)") }
        var values = form.fields.merging(fields) { $1 }
        if let button {
            #expect(form.buttons.contains(button), "no button \(button) in the form to \(action)")
            values["act"] = button
        }
        return try await follow(try await post(form.action, values, headers), from: form.action)
    }

    /// Sends what a script would send of a page's form, and takes the answer as it comes.
    func send(_ page: Page, to action: String, _ fields: [String: String]) async throws -> Page {
        let form = try form(page, to: action)
        let answer = try await post(
            form.action, form.fields.merging(fields) { $1 }, headers.merging(["Accept": "application/json"]) { $1 })
        return Page(status: answer.status, path: form.action, text: answer.text)
    }

    private func form(_ page: Page, to action: String) throws -> PageForm {
        try #require(
            PageForm.all(in: page.text).first { $0.action == Browser.whole(action) },
            "no form to \(action) on \(page.path)")
    }

    private func post(
        _ path: String, _ fields: [String: String], _ headers: [String: String]
    ) async throws -> Wire.Answer {
        let body = fields.map { PercentEncoding.text($0.key) + "=" + PercentEncoding.text($0.value) }
        return try await post(
            path, headers.merging(["Content-Type": "application/x-www-form-urlencoded"]) { $1 },
            Array(body.joined(separator: "&").utf8))
    }

    private func follow(_ answer: Wire.Answer, from address: String) async throws -> Page {
        guard answer.status == 303, let next = answer.headers["location"] else {
            return Page(status: answer.status, path: address, text: answer.text)
        }
        return try await get(next)
    }
}

extension ServerWorld {
    /// Saves one sheet of stage `paper`; without a claim, as the reviewer.
    func save(
        _ reviewer: String, _ candidate: String, _ act: SaveSheet.Act, merit: String, seen: Int32 = 0,
        as claim: Claim? = nil
    ) async throws {
        _ = try await service.save(
            SaveSheet(
                stage: "paper", reviewer: reviewer, candidate: candidate, act: act,
                content: SheetContent(marks: ["merit": merit]), seenRevision: seen),
            award: ServerWorld.slug, as: claim ?? .reviewer(reviewer))
    }
}
