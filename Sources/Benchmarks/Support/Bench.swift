import AwardCore
import AwardStore
import AwardTestSupport
import AwardUseCases
import Logging
import Postgres

/// What every measurement with a database works on.
enum Bench {
    /// A server that keeps every promise: `fsync` and `synchronous_commit` are on, as in production.
    static let cluster = TestCluster(durability: .full)
    /// The award's short name.
    static let slug = "bench"
    /// The name its only stage has.
    static let stage = "paper"
    /// Who sets it up.
    static let admin = Claim.office(.admin, name: "bench")

    /// A service on a database of the cluster, which tells of sheets as the server does.
    static func service(
        _ url: String, callers: Int = 1, notices: SheetNotices = .atMostEvery(.milliseconds(500))
    ) -> AwardService {
        AwardService(
            database: Database(
                DatabaseConfiguration(url: url, maxConnections: callers, applicationName: "simsa-bench"),
                logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }),
            notices: notices)
    }

    /// One stage with five criteria, the trimmed mean of the totals, a tie-break chain and a selection per category.
    static let definition: AwardDefinition = {
        let maxima: [Int] = [30, 20, 20, 20, 10]
        let criteria = maxima.enumerated().map { index, maximum in
            Criterion(
                id: "k\(index + 1)", title: text("criterion \(index + 1)"), maximum: Rational(maximum),
                step: Rational(1, over: 2))
        }
        return AwardDefinition(
            id: slug, title: text("benchmark"),
            categories: (0..<20).map { CategoryDefinition(id: "c\($0)", title: text("category \($0)")) },
            stages: [
                StageDefinition(
                    id: stage, title: text("paper"),
                    rubric: Rubric(id: "rubric", title: text("rubric"), criteria: criteria),
                    aggregation: Aggregation(method: .trimmedMean),
                    selection: SelectionRules(quota: .top(100), reserve: 10, cutTie: .break),
                    tieBreak: [.largestCriterion, .criterion("k2"), .lowerSpread, .draw])
            ])
    }()

    private static func text(_ text: String) -> LocalizedText {
        LocalizedText(ko: text, en: text)
    }
}
