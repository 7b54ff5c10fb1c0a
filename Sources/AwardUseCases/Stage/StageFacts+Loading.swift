import AwardCore
import AwardStore
import Postgres

extension StageFacts {
    /// What the gates of a stage look at.
    init(_ material: StageMaterial, in tx: borrowing Transaction, _ context: CommandContext) throws {
        let stage = material.stage
        let panel = Panel(stage: stage.definition)
        let members = material.reviewers.values.filter(panel.includes)
        self.init(
            stage: stage.row.stageID, state: stage.row.state, awardState: context.award.state, now: context.now,
            window: stage.window,
            previous: stage.previous.map { Neighbour(stage: $0.stageID, state: $0.state) },
            next: stage.next.map { Neighbour(stage: $0.stageID, state: $0.state) },
            laterStagesBegun: stage.all.filter { $0.stageNo > stage.number && $0.state != .planned }.map(\.stageID),
            committee: stage.rules.committee,
            panel: PanelFacts(
                members: members.count, external: members.count(where: \.isExternal),
                chairs: members.count(where: \.isChair)),
            criteria: stage.definition.rubric.criteria.count, candidates: material.competing.count)
        notPledged = members.filter { $0.pledgedAt == nil }.map(\.code).sorted()
        excused = material.entries.filter { $0.excuse != nil }.map { material.code(ofCandidate: $0.candidateID) }
        fillAssignments(material, panel)
        fillSheets(material, panel)
        fillConflicts(material)
        fillCalibration(material)
        fillNormalisation(material, panel)
        attendance = try loadAttendance(in: tx, context, stage)
        try fillTally(material, in: tx, context)
    }

    private mutating func fillAssignments(_ material: StageMaterial, _ panel: Panel) {
        let needed = material.stage.definition.panel.reviewersPerCandidate
        let assigned = Dictionary(grouping: material.active, by: \.candidateID)
        for candidate in material.competing {
            for part in panel.parts {
                let has = (assigned[candidate.candidateID] ?? []).count { row in
                    material.reviewers[row.reviewerID].map(part.includes) ?? false
                }
                if has < needed ?? part.minimumSheets {
                    assignmentsMissing.append(
                        Blocker.Shortage(
                            candidate: candidate.code, component: part.component, has: has,
                            needs: needed ?? part.minimumSheets))
                }
                if let needed, has > needed {
                    assignmentsExceeded.append(
                        Blocker.Shortage(
                            candidate: candidate.code, component: part.component, has: has, needs: needed))
                }
            }
        }
    }

    private mutating func fillSheets(_ material: StageMaterial, _ panel: Panel) {
        let barring = material.barring
        let counted = material.assignments.filter {
            $0.sheetState == "submitted" && barring[.init($0.reviewerID, $0.candidateID)] == nil
        }
        let submitted = Dictionary(grouping: counted, by: \.candidateID)
        for candidate in material.competing {
            for part in panel.parts {
                let has = (submitted[candidate.candidateID] ?? []).count { row in
                    material.reviewers[row.reviewerID].map(part.includes) ?? false
                }
                if has < part.minimumSheets {
                    sheetsMissing.append(
                        Blocker.Shortage(
                            candidate: candidate.code, component: part.component, has: has,
                            needs: part.minimumSheets))
                }
            }
        }
        let competing = Set(material.competing.map(\.candidateID))
        let open = material.active.filter {
            competing.contains($0.candidateID) && barring[.init($0.reviewerID, $0.candidateID)] == nil
        }
        drafts = counts(open.filter { $0.sheetState == "draft" }, material)
        openAssignments = counts(open.filter { $0.sheetState == nil }, material)
    }

    private func counts(_ rows: [AssignmentRow], _ material: StageMaterial) -> [StageWarning.ReviewerCount] {
        Dictionary(grouping: rows, by: \.reviewerID)
            .map { StageWarning.ReviewerCount(reviewer: material.code(ofReviewer: $0.key), count: $0.value.count) }
            .sorted { $0.reviewer < $1.reviewer }
    }

    private mutating func fillConflicts(_ material: StageMaterial) {
        let barring = material.barring
        let pair = { (row: AssignmentRow) in
            Blocker.ReviewerPair(
                reviewer: material.code(ofReviewer: row.reviewerID),
                candidate: material.code(ofCandidate: row.candidateID))
        }
        conflictedAssignments =
            material.active
            .filter { $0.sheetState == nil && barring[.init($0.reviewerID, $0.candidateID)] != nil }.map(pair)
        let panel = Panel(stage: material.stage.definition)
        let competing = Set(material.competing.map(\.candidateID))
        challengesUndecided = material.conflicts
            .filter { conflict in
                conflict.state == .entered && competing.contains(conflict.candidateID)
                    && material.reviewers[conflict.reviewerID].map(panel.includes) == true
            }
            .map {
                Blocker.ReviewerPair(
                    reviewer: material.code(ofReviewer: $0.reviewerID),
                    candidate: material.code(ofCandidate: $0.candidateID))
            }
    }

    private mutating func fillTally(
        _ material: StageMaterial, in tx: borrowing Transaction, _ context: CommandContext
    ) throws {
        let stage = material.stage
        reevaluationsPending = try tx.appeals(of: context.awardID).filter { $0.state == "upheld" }
            .map { String($0.appealID) }
        hasAdvanced = stage.row.state == .confirmed
        guard let number = stage.row.tallyNo, stage.row.state == .tallied else {
            tally = stage.row.tallyNo
            return
        }
        tally = number
        let stored = try context.storedTally(stage, number, in: tx)
        confirmations = try tx.confirmations(of: context.awardID, stage: stage.number, tallyNo: number)
            .compactMap { row in Role(rawValue: row.role).map { Confirmation(role: $0, person: row.person) } }
        // The recount is the check: the same inputs must still give the same tally.
        let again = try computeTally(try context.tallyInput(stage, in: tx))
        tallyIsOutdated = again.inputsDigest != stored.inputsDigest
        if tallyIsOutdated {
            let barring = material.barring
            sheetsUnderConflict = material.assignments
                .filter { $0.sheetState == "submitted" && barring[.init($0.reviewerID, $0.candidateID)] != nil }
                .map {
                    Blocker.ReviewerPair(
                        reviewer: material.code(ofReviewer: $0.reviewerID),
                        candidate: material.code(ofCandidate: $0.candidateID))
                }
        }
        tiesPending = stored.blockingDecisions.map { tie in
            Blocker.PendingTie(
                category: tie.category, place: tie.place, candidates: tie.candidates.map(material.code(ofCandidate:)))
        }
        for category in stored.categories {
            if category.unfilled > 0 {
                placesEmpty.append(CategoryQuota(category: category.category, places: category.unfilled))
            }
            trimFallsBack += category.standings.filter(\.fellBack).map(\.code)
        }
    }
}

extension Standing {
    fileprivate var fellBack: Bool {
        flags.contains { if case .fellBackToMean = $0 { true } else { false } }
    }
}
