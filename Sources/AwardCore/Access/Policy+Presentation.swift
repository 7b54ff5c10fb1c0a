extension Policy {
    /// Decides the order in which the candidates of a stage by presentation present: the chair, or the office, until the
    /// stage is closed.
    ///
    /// - Parameters:
    ///   - order: the candidates as the caller named them.
    ///   - competing: the candidates that compete, by the same names.
    /// - Throws: `notIdentified`, `notPermitted`, `wrongState`, `invalid` (no presentation, not everybody once, no reason).
    public static func decideOrder(
        _ order: [String], of competing: [String], by principal: Principal, stage: StageDefinition, state: StageState,
        reason: String
    ) throws(Refusal) -> Grant {
        let role = try role(for: .stageOrder, of: principal)
        try checkStage(stage.id, state, for: .stageOrder, in: [.planned, .open])
        var problems: [Problem] = []
        if stage.form != .presentation {
            problems.append(
                Problem(
                    at: "stage",
                    LocalizedText(
                        ko: "단계 ‘\(stage.id)’에는 발표가 없습니다.", en: "Nobody presents in stage “\(stage.id)”.")))
        } else {
            let missing = Listing.text(competing.filter { !order.contains($0) })
            if !missing.ko.isEmpty {
                problems.append(
                    Problem(
                        at: "order",
                        LocalizedText(
                            ko: "순서에 빠진 후보가 있습니다: \(missing.ko).", en: "The order leaves out: \(missing.en).")))
            }
            let strangers = Listing.text(order.filter { !competing.contains($0) })
            if !strangers.ko.isEmpty {
                problems.append(
                    Problem(
                        at: "order",
                        LocalizedText(
                            ko: "이 단계의 후보가 아닙니다: \(strangers.ko).", en: "Not candidates of this stage: \(strangers.en)."
                        )))
            }
            if Set(order).count < order.count {
                problems.append(
                    Problem(
                        at: "order",
                        LocalizedText(
                            ko: "순서에 같은 후보가 두 번 있습니다.", en: "The order names a candidate twice.")))
            }
        }
        if reason.allSatisfy(\.isWhitespace) { problems.append(.reasonMissing) }
        if !problems.isEmpty { throw Refusal(.invalid(problems)) }
        return Grant(.stageOrder, principal, as: role)
    }

    /// Decides whether the result may be revealed on stage, step by step, to an audience: by chair or office, once the last
    /// stage is confirmed, and of it only what the public may see at that time (visibility matrix).
    ///
    /// - Throws: `notIdentified`, `notPermitted`, `wrongState`, `blocked` (nothing is public yet), `invalid` (nothing ever).
    public static func decideReveal(
        by principal: Principal, award: AwardState, stage: String, state: StageState, publication: PublicationRules
    ) throws(Refusal) -> Grant {
        let role = try role(for: .resultReveal, of: principal)
        try checkStage(stage, state, for: .resultReveal, in: [.confirmed])
        let items = publication.visibleItems(for: .anonymous, in: award)
        if !items.isDisjoint(with: [.winners, .places]) {
            return Grant(.resultReveal, principal, as: role, view: Grant.View(items: items))
        }
        let states: [AwardState] = [.preliminary, .final, .published].filter { state in
            !publication.visibleItems(for: .anonymous, in: state).isDisjoint(with: [.winners, .places])
        }
        if !states.isEmpty { throw Refusal(.blocked(.resultReveal, [.awardState(state: award, allowed: states)])) }
        throw Refusal(
            .invalid([
                Problem(
                    at: "publication.public",
                    LocalizedText(
                        ko: "시상 파일은 수상자도 순위도 공개하지 않습니다.",
                        en: "The award file makes neither winners nor places public."))
            ]))
    }
}
