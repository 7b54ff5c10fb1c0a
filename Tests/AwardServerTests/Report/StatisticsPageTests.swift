import AwardCore
import Testing

/// The pages of analyses, as browsers get them.
@Suite struct StatisticsPageTests {
    private static let pages = "/awards/served-award"
    private static let views = ["places", "scores", "agreement", "severity", "methods", "sensitivity", "screening"]

    private func page(
        _ world: ServerWorld, _ path: String, as role: Role = .auditor, language: String = "en"
    ) async throws -> Wire.Answer {
        try await world.request(
            "GET", Self.pages + path, as: role, headers: ["Accept": "text/html", "Accept-Language": language])
    }

    @Test func everyAnalysisHasAPageInBothLanguages() async throws {
        try await ServerWorld.with(.tallied, field: .six, change: { $0.stages[0].severity = .additive }) { world in
            for (view, ko, en) in [
                ("places", "실제로 가장 나을 확률", "is truly the best"), ("scores", "가장 크게 갈린 후보는", "Reviewers differ most on"),
                ("agreement", "신뢰도", "reliability"), ("severity", "가장 엄격한", "the most severe"),
                ("methods", "산술평균으로 집계하면", "By the plain mean"), ("sensitivity", "가지 경우", "other ways"),
                ("screening", "살펴볼", "look"),
            ] {
                let english = try await page(world, "/statistics/paper/\(view)")
                #expect(english.status == 200, "\(view)")
                #expect(english.text.contains(en), "\(view)")
                #expect(english.text.contains("<table>"), "\(view)")
                let korean = try await page(world, "/statistics/paper/\(view)", language: "ko")
                #expect(korean.text.contains(ko), "\(view)")
                #expect(korean.text.contains("<html lang=\"ko\">"))
            }
        }
    }

    @Test func picturesStandOnThePageWithAnAlternativeInWords() async throws {
        try await ServerWorld.with(.tallied, field: .six, change: { $0.stages[0].severity = .additive }) { world in
            for (view, title) in [
                ("places", "Places and how uncertain they are"), ("agreement", "Rank correlation between reviewers"),
                ("severity", "Severity of reviewers"), ("scores", "Scores each reviewer gave"),
            ] {
                let text = try await page(world, "/statistics/paper/\(view)").text
                #expect(text.contains("<svg"), "\(view)")
                #expect(text.contains("role=\"img\""), "\(view)")
                #expect(text.contains(">\(title)"), "\(view)")
                #expect(!text.contains("style="), "\(view)")
            }
            let board = try await page(world, "/stages/paper").text
            #expect(board.contains("Scoresheets handed in per hour"))
            #expect(board.contains("<desc id="))
        }
    }

    @Test func severityOfAStageThatAnnouncedNoneShowsNoAdjustedScore() async throws {
        try await ServerWorld.with(.tallied, field: .six) { world in
            let text = try await page(world, "/statistics/paper/severity").text
            #expect(text.contains("Figures of each reviewer"))
            #expect(!text.contains("Adjusted"))
        }
    }

    @Test func dataThatDoNotSufficeAreSaidInASentence() async throws {
        try await ServerWorld.with(.tallied) { world in
            let answer = try await page(world, "/statistics/paper/screening")
            #expect(answer.status == 200)
            #expect(answer.text.contains("class=\"warning\""))
        }
    }

    @Test func onlyThoseWhoMayAnalyseGetThePages() async throws {
        try await ServerWorld.with(.tallied, field: .six) { world in
            for view in Self.views {
                for role in [Role.admin, .secretary, .auditor, .chair] {
                    #expect(
                        try await page(world, "/statistics/paper/\(view)", as: role).status == 200, "\(role) \(view)")
                }
                #expect(try await page(world, "/statistics/paper/\(view)", as: .reviewer).status == 403, "\(view)")
                let anonymous = try await world.request("GET", Self.pages + "/statistics/paper/\(view)")
                #expect(anonymous.status == 401, "\(view)")
            }
            #expect(try await page(world, "/statistics/paper/nothing").status == 404)
        }
    }

    @Test func aChairOfABlindStageSeesCodesOnly() async throws {
        try await ServerWorld.with(.tallied, field: .six, change: { $0.stages[0].isBlind = true }) { world in
            for view in Self.views {
                let blind = try await page(world, "/statistics/paper/\(view)", as: .chair).text
                #expect(!blind.contains("Entrant"), "\(view)")
                #expect(!blind.contains("A1"), "\(view)")
            }
            #expect(try await page(world, "/statistics/paper/places", as: .auditor).text.contains("Entrant A1"))
        }
    }

    @Test func aPlanIsSimulatedOnlyWhenAsked() async throws {
        try await ServerWorld.with { world in
            let form = try await page(world, "/plan").text
            #expect(form.contains("name=\"candidates\""))
            #expect(!form.contains("<table>"))
            let planned = try await page(world, "/plan?run=1&candidates=20&reviewers=5&advancing=5&best=2&minutes=15")
                .text
            #expect(planned.contains("Assumed: 20 candidates, 5 reviewers, 5 go on"))
            #expect(planned.contains("<table>"))
            let impossible = try await page(world, "/plan?run=1&candidates=2&reviewers=5&advancing=5&best=4").text
            #expect(impossible.contains("class=\"warning\""))
        }
    }
}
