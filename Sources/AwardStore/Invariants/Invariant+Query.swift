import Postgres

extension Invariant {
    /// The query that must return no row; its one column says what is wrong.
    func query(_ award: Int32) -> SQL {
        switch self {
        case .definitionHash:
            return """
                SELECT 'version ' || version FROM award_version
                WHERE award_id = \(award) AND sha256(convert_to(definition, 'UTF8')) <> sha256
                UNION ALL
                SELECT 'current definition' FROM award a
                WHERE award_id = \(award) AND (sha256(convert_to(definition, 'UTF8')) <> sha256 OR NOT EXISTS (
                    SELECT FROM award_version v
                    WHERE v.award_id = a.award_id AND v.version = a.version AND v.sha256 = a.sha256))
                """
        case .pinnedDefinition:
            return """
                SELECT 'stage ' || s.stage_id FROM stage s
                WHERE s.award_id = \(award) AND s.state <> 'planned' AND NOT EXISTS (
                    SELECT FROM award_version v WHERE v.award_id = s.award_id AND v.sha256 = s.pinned_sha256)
                """
        case .stageOrder:
            return """
                SELECT 'stage ' || s.stage_id || ' is ' || s.state || ' while ' || p.stage_id || ' is ' || p.state
                FROM stage s JOIN stage p ON p.award_id = s.award_id AND p.stage_no = s.stage_no - 1
                WHERE s.award_id = \(award) AND s.state <> 'planned' AND p.state <> 'confirmed'
                """
        case .candidateOrganisation:
            return """
                SELECT 'candidate ' || c.code || ': organisation ' || c.organisation_code FROM candidate c
                WHERE c.award_id = \(award) AND NOT EXISTS (
                    SELECT FROM organisation o WHERE o.award_id = c.award_id AND o.code = c.organisation_code)
                """
        case .candidateCategory:
            return """
                SELECT 'candidate ' || c.code || ': category ' || c.category FROM candidate c
                WHERE c.award_id = \(award) AND c.category NOT IN (
                    SELECT known.value ->> 'id'
                    FROM award a, jsonb_array_elements(a.definition::jsonb -> 'categories') AS known
                    WHERE a.award_id = \(award))
                """
        case .blobHash:
            return """
                SELECT 'file ' || encode(sha256, 'hex') FROM blob
                WHERE award_id = \(award) AND sha256(content) <> sha256
                """
        case .sheetIsLastRevision: return Invariant.sheetIsLastRevision(award)
        case .revisionsGapless: return Invariant.revisionsGapless(award)
        case .talliesGapless: return Invariant.talliesGapless(award)
        case .tallyHash:
            return """
                SELECT 'stage ' || stage_no || ' tally ' || tally_no FROM tally
                WHERE award_id = \(award) AND sha256(convert_to(body, 'UTF8')) <> body_sha256
                """
        case .standingsMatchTally: return Invariant.standingsMatchTally(award)
        case .confirmedByTwo: return Invariant.confirmedByTwo(award)
        case .confirmedTallyCountsValidSheets: return Invariant.confirmedTallyCountsValidSheets(award)
        case .selectedAreEntered: return Invariant.selectedAreEntered(award)
        case .prizesFromConfirmedTally: return Invariant.prizesFromConfirmedTally(award)
        case .onePrizeEach:
            return """
                SELECT 'candidate ' || c.code FROM prize_award p JOIN candidate c USING (award_id, candidate_id)
                WHERE p.award_id = \(award) AND p.state IN ('awarded', 'cancellation_proposed', 'kept')
                GROUP BY c.code HAVING count(*) > 1
                """
        case .finalIsSettled:
            return """
                SELECT 'stage ' || s.stage_id || ' is ' || s.state FROM stage s JOIN award a USING (award_id)
                WHERE a.award_id = \(award) AND a.state IN ('final', 'published') AND s.state <> 'confirmed'
                UNION ALL
                SELECT 'appeal ' || p.appeal_id || ' is ' || p.state FROM appeal p JOIN award a USING (award_id)
                WHERE a.award_id = \(award) AND a.state IN ('final', 'published') AND p.state IN ('entered', 'upheld')
                """
        }
    }
}
