public import AwardCore
import AwardStore

/// A submitted sheet that is kept and does not count, because a conflict came to light after scoring.
public struct UncountedSheet: Codable, Sendable, Hashable {
    /// The reviewer; `nil` where reviewers are not named.
    public let reviewer: LocalizedText?
    /// The kind of conflict.
    public let kind: ConflictKind

    static func all(of candidate: Int32, _ material: StageMaterial, _ grant: Grant) -> [UncountedSheet] {
        let barring = material.barring
        return material.assignments.compactMap { row in
            guard row.candidateID == candidate, row.sheetState == "submitted",
                let conflict = barring[.init(row.reviewerID, candidate)]
            else { return nil }
            let name = material.reviewers[row.reviewerID]?.name
            return UncountedSheet(reviewer: grant.view.showsReviewers ? name : nil, kind: conflict.kind)
        }
    }

    /// One sentence about it.
    public var sentence: LocalizedText {
        let ko = reviewer.map { "\($0.ko) 위원" } ?? "한 심사위원"
        let en = reviewer?.en ?? "one reviewer"
        return LocalizedText(
            ko: "\(ko)의 심사표는 \(kind.title.ko) 사유로 집계에서 제외되었습니다. 심사표는 그대로 보관됩니다.",
            en: "The sheet of \(en) does not count because of a conflict (\(kind.title.en)); it is kept.")
    }
}
