import AwardCore
import AwardHTTP
import AwardStatistics
import AwardUseCases
import Dispatch
import Hummingbird

/// A stage simulated before it opens: hours of work, and whether the best get through.
enum PlanPage {
    /// A simulation that a page waits for is kept small; the command line takes any.
    private static let runs = 200
    private static let most = (candidates: 2_000, reviewers: 300)

    static func add(to pages: AwardPages) {
        pages.get("plan") { visit in
            let stage = visit.query("stage").flatMap { $0.isEmpty ? nil : $0 }
            var query = PlanStage(stage: stage)
            query.candidates = number(visit, "candidates").map { min($0, most.candidates) }
            query.reviewers = number(visit, "reviewers").map { min($0, most.reviewers) }
            query.advancing = number(visit, "advancing")
            query.best = number(visit, "best")
            query.minutesPerSheet = number(visit, "minutes").map(Double.init)
            let answer = try await visit.ask(query)
            var values: [String: Any] = ["fields": fields(answer, visit), "parts": [[String: Any]]()]
            if visit.query("run") != nil {
                do {
                    let plan = try await simulated(answer)
                    values["parts"] = PaperValues(answer.paper(plan, visit.language)).values
                } catch let refusal as Refusal {
                    guard case .invalid(let problems) = refusal.reason else { throw refusal }
                    values["refused"] = problems.map { $0.text(visit.language) }
                }
            }
            return try await visit.page(
                "plan", values,
                title: LocalizedText(ko: "‘\(answer.stage)’ 단계 심사 계획", en: "Planning stage “\(answer.stage)”"),
                place: .statistics,
                trail: [PageFrame.Link(text: Place.statistics.title, href: visit.path("statistics"))])
        }
    }

    /// On a thread of its own, so that other requests go on.
    private static func simulated(_ answer: PlanStage.Answer) async throws -> StagePlan {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    with: Result { try answer.simulate(reviewersPerCandidate: 1...9, runs: runs, seed: 1) })
            }
        }
    }

    private static func number(_ visit: Visit, _ name: Substring) -> Int? {
        visit.query(name).flatMap { Int($0) }
    }

    private static func fields(_ answer: PlanStage.Answer, _ visit: Visit) -> [[String: Any]] {
        func field(_ name: String, _ value: Int, _ most: Int, _ ko: String, _ en: String) -> [String: Any] {
            ["name": name, "value": value, "least": 1, "most": most, "step": 1, "title": visit.say(ko, en)]
        }
        return [
            field("candidates", answer.candidates, most.candidates, "후보 수", "Candidates"),
            field("reviewers", answer.reviewers, most.reviewers, "심사위원 수", "Reviewers"),
            field("advancing", answer.advancing, most.candidates, "선정하는 후보 수", "How many go on"),
            field(
                "best", answer.best, most.candidates, "모두 통과해야 하는 가장 나은 후보 수", "How many of the true best should go on"),
            field("minutes", Int(answer.minutesPerSheet.rounded()), 600, "심사표 한 장에 걸리는 시간(분)", "Minutes a sheet"),
        ]
    }
}
