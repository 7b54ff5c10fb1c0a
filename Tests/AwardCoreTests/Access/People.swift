import AwardCore

/// The people of the policy tests.
enum People {
    static let admin = Principal(id: "admin@example.kr", roles: [.admin])
    static let secretary = Principal(id: "secretary@example.kr", roles: [.secretary])
    static let chair = Principal(id: "chair@example.kr", roles: [.chair, .reviewer], reviewer: 1)
    static let reviewer = Principal(id: "r07@example.kr", roles: [.reviewer], reviewer: 7)
    static let otherReviewer = Principal(id: "r08@example.kr", roles: [.reviewer], reviewer: 8)
    static let auditor = Principal(id: "auditor@example.kr", roles: [.auditor])
    static let contact = Principal(id: "gangdong@example.kr", roles: [.candidateContact], candidate: 51)
    static let otherContact = Principal(id: "mapo@example.kr", roles: [.candidateContact], candidate: 52)
    static let console = Principal(id: "cli:root", kind: .cliOperator, roles: [.admin, .chair, .secretary, .auditor])
}

/// The refusal that `body` ends in, or `nil` when it is granted.
func refusal(_ body: () throws(Refusal) -> some Any) -> Refusal? {
    do {
        _ = try body()
        return nil
    } catch {
        return error
    }
}

extension Moment {
    /// 2019-11-25T05:00:00Z, which is 14:00 in Korea, and `minutes` later.
    static func november25(_ minutes: Int64 = 0) -> Moment {
        Moment(microseconds: 1_574_658_000_000_000).adding(seconds: minutes * 60)
    }
}
