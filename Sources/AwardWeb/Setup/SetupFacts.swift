import AwardCore
import AwardUseCases

/// The award as it stands, for everybody of the office.
struct SetupFacts {
    /// What the template is filled with.
    let values: [String: Any]

    init(_ overview: AwardOverview.Answer, _ language: Language) {
        let definition = overview.definition
        let stages = WebTable(
            [
                WebTable.Column("단계", "Stage"), WebTable.Column("순서", "No.", isNumber: true),
                WebTable.Column("심사기준", "Rubric"), WebTable.Column("평가항목", "Criteria", isNumber: true),
                WebTable.Column("상태", "State"),
            ],
            overview.stages.map { row in
                let stage = definition.stage(row.stageID)
                return [
                    .init(stage?.title(language) ?? row.stageID), .init(Int(row.stageNo)),
                    .init(stage?.rubric.title(language) ?? ""), .init(stage?.rubric.criteria.count ?? 0),
                    .init(row.state.title(language)),
                ]
            }, empty: LocalizedText(ko: "단계가 없습니다.", en: "There are no stages."))
        let prizes = WebTable(
            [WebTable.Column("시상 등급", "Prize"), WebTable.Column("시상자", "Grantor")],
            definition.prizes.map { [.init($0.title(language)), .init($0.grantor?(language) ?? "")] },
            empty: LocalizedText(ko: "시상 등급이 없습니다.", en: "There are no prizes."))
        values = [
            "award": overview.award.slug, "version": overview.award.version,
            "sha256": overview.award.sha256.hexadecimal, "zone": definition.timeZone,
            "categories": definition.categories.map { $0.title(language) }.joined(separator: ", "),
            "stages": stages.values(language), "prizes": prizes.values(language),
        ]
    }
}
