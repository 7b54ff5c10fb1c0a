extension Policy {
    /// Decides reference marks for a calibration candidate: chair and admin enter them from opening until the
    /// stage is confirmed.
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `wrongState`, `invalid` (not a calibration candidate).
    public static func decideReference(
        by principal: Principal, stage: StageDefinition, state: StageState, candidate: String
    ) throws(Refusal) -> Grant {
        let role = try role(for: .scoreReference, of: principal)
        try checkStage(stage.id, state, for: .scoreReference, in: [.open, .closed, .tallied])
        guard stage.isCalibration(candidate) else {
            throw Refusal(.invalid([.notCalibration(candidate, stage: stage)]))
        }
        return Grant(.scoreReference, principal, as: role)
    }

    /// The severity analysis whose adjusted scores may be shown: the one the stage announced, which is pinned when it
    /// opens, so that nobody switches it on after scores are seen.
    ///
    /// - Throws: `severityNotAnnounced`.
    public static func decideSeverity(of stage: StageDefinition) throws(Refusal) -> SeverityModel {
        guard let model = stage.severity else { throw Refusal(.severityNotAnnounced(stage: stage.id)) }
        return model
    }
}

extension Problem {
    fileprivate static func notCalibration(_ candidate: String, stage: StageDefinition) -> Problem {
        let known = Listing.text(stage.calibration?.candidates ?? [])
        guard !known.ko.isEmpty else {
            return Problem(
                at: candidate,
                LocalizedText(
                    ko: "단계 ‘\(stage.id)’에는 사전 조정 후보가 없습니다.",
                    en: "Stage “\(stage.id)” has no calibration candidates."))
        }
        return Problem(
            at: candidate,
            LocalizedText(
                ko: "후보 \(candidate.with(.topic)) 단계 ‘\(stage.id)’의 사전 조정 후보가 아닙니다. 사전 조정 후보: \(known.ko).",
                en: "Candidate \(candidate) is not in the calibration set of stage “\(stage.id)”, which is: "
                    + "\(known.en)."))
    }
}
