extension TallyInput {
    /// The input without the candidates of the stage's calibration set and everything said of them, and how many there
    /// were: they are marked to compare reviewers, not to be ranked.
    public func withoutCalibration() -> (input: TallyInput, count: Int) {
        guard let stage = award.stage(stageID), stage.calibration != nil else { return (self, 0) }
        let marked = Set(candidates.filter { stage.isCalibration($0.code) }.map(\.number))
        guard !marked.isEmpty else { return (self, 0) }
        var input = self
        input.candidates.removeAll { marked.contains($0.number) }
        input.abstentions.removeAll { marked.contains($0.candidate) }
        input.decisions.removeAll { decision in
            if case .override(let override) = decision { marked.contains(override.candidate) } else { false }
        }
        input.adjustments.removeAll { marked.contains($0.candidate) }
        input.earlier.removeAll { marked.contains($0.candidate) }
        input.sheets = SheetColumns(criteria: sheets.criteria)
        for row in 0..<sheets.count where !marked.contains(sheets.candidates[row]) {
            input.sheets.append(
                candidate: sheets.candidates[row], reviewer: sheets.reviewers[row], marks: sheets.marks(ofRow: row))
        }
        return (input, marked.count)
    }
}
