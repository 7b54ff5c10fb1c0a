import AwardCore
import AwardHTTP
import AwardUseCases
import Hummingbird

/// The whole story of one place.
enum ExplanationPage {
    static func add(to pages: AwardPages) {
        pages.get("ranking/:stage/:candidate") { visit in
            let (stage, candidate) = (try visit.part("stage"), try visit.part("candidate"))
            let answer = try await visit.ask(ExplainStanding(candidate: candidate, stage: stage))
            let names = Dictionary(uniqueKeysWithValues: answer.input.reviewers.map { ($0.number, $0.name) })
            let name: (@Sendable (Int32) -> LocalizedText)? =
                answer.showsReviewers ? { @Sendable in names[$0] ?? LocalizedText(ko: "\($0)", en: "\($0)") } : nil
            let sections = story(
                of: answer.standing, in: answer.tally,
                context: StoryContext(input: answer.input, reviewerName: name), language: visit.language)
            let code = answer.candidate.code
            let title = answer.candidate.name ?? LocalizedText(ko: code, en: code)
            return try await visit.page(
                "explanation",
                [
                    "tally": answer.tallyNo, "isOutdated": answer.isOutdated,
                    "sections": sections.map { ["title": $0.title, "lines": $0.lines] as [String: Any] },
                ],
                title: LocalizedText(
                    ko: "\(title.ko)의 순위가 정해진 과정", en: "How \(title.en) came to its place"), place: .ranking,
                trail: [PageFrame.Link(text: Place.ranking.title, href: visit.path("ranking/\(stage)"))])
        }
    }
}
