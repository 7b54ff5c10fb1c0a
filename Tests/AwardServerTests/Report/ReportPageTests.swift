import AwardCore
import Testing

/// The report as browsers get it.
@Suite struct ReportPageTests {
    private static let page = "/awards/served-award/report"

    @Test func theReportIsAPageWithFilesToTakeAway() async throws {
        try await ServerWorld.with(.confirmed, field: .six) { world in
            let page = try await world.request(
                "GET", Self.page, as: .admin, headers: ["Accept-Language": "ko"])
            #expect(page.status == 200)
            #expect(page.text.contains("심사 결과 보고서"))
            for (form, type, start) in [
                ("html", "text/html; charset=utf-8", "<!doctype html>"),
                ("pdf", "application/pdf", "%PDF-"),
                ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"),
            ] {
                #expect(page.text.contains("\(Self.page)/\(form)"))
                let file = try await world.request(
                    "GET", "\(Self.page)/\(form)", as: .admin, headers: ["Accept-Language": "ko"])
                #expect(file.status == 200, "\(form)")
                #expect(file.headers["content-type"] == type)
                #expect(file.headers["content-disposition"]?.hasPrefix("attachment") == true)
                #expect(file.headers["x-content-type-options"] == "nosniff")
                #expect(file.body.starts(with: Array(start.utf8)), "\(form)")
            }
            let unknown = try await world.request("GET", "\(Self.page)/doc", as: .admin)
            #expect(unknown.status == 404)
        }
    }

    @Test func onlyThoseWhoMayHaveTheReportGetIt() async throws {
        try await ServerWorld.with(.confirmed) { world in
            for path in [Self.page, Self.page + "/pdf"] {
                for role in [Role.secretary, .auditor, .chair] {
                    let answer = try await world.request("GET", path, as: role)
                    #expect(answer.status == 200, "\(role) \(path)")
                }
                let reviewer = try await world.request("GET", path, as: .reviewer)
                #expect(reviewer.status == 403)
                let anonymous = try await world.request("GET", path)
                #expect(anonymous.status == 401)
            }
        }
    }
}
