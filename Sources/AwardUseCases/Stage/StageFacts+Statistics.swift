import AwardCore
import AwardStore

extension StageFacts {
    /// Whether the calibration set is there, and competes for nothing.
    mutating func fillCalibration(_ material: StageMaterial) {
        guard let codes = material.stage.definition.calibration?.candidates else { return }
        let byCode = Dictionary(
            material.candidates.values.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        calibrationMissing = codes.filter { byCode[$0]?.state.hasLeftCompetition ?? true }
        // A later stage is filled by confirming the one before; the set is entered by opening, after this is asked.
        guard material.stage.previous != nil, material.stage.row.state == .planned else { return }
        let entered = Set(material.entries.map(\.candidateID))
        calibrationCompeting = codes.filter { code in byCode[code].map { entered.contains($0.candidateID) } ?? false }
    }

    /// Who scores too few to be normalised by a spread: before opening by what is assigned, later by what counts.
    mutating func fillNormalisation(_ material: StageMaterial, _ panel: Panel) {
        guard let rules = material.stage.definition.normalisation, let needed = rules.sheetsDemanded else { return }
        fewSheetsRule = rules.fewSheets
        let barring = material.barring
        let calibrating = Set(material.calibrating.map(\.candidateID))
        let isPlanned = material.stage.row.state == .planned
        let rows = material.assignments.filter { row in
            guard !calibrating.contains(row.candidateID), barring[.init(row.reviewerID, row.candidateID)] == nil else {
                return false
            }
            return isPlanned ? !row.isReleased : row.sheetState == "submitted"
        }
        let counts = Dictionary(grouping: rows) { row in
            ScaleOwner(
                reviewer: material.code(ofReviewer: row.reviewerID),
                category: rules.scope == .category ? material.candidates[row.candidateID]?.category : nil)
        }
        fewToNormalise = counts.filter { $0.value.count < needed }
            .map {
                Blocker.ReviewerShortage(reviewer: $0.reviewer, category: $0.category, has: $1.count, needs: needed)
            }
            .sorted { ($0.reviewer, $0.category ?? "") < ($1.reviewer, $1.category ?? "") }
    }
}

/// Whose totals are normalised together.
private struct ScaleOwner: Hashable {
    let reviewer: String
    let category: String?
}
