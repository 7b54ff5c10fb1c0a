public import AwardCore
public import Postgres

extension Transaction {
    /// Reads the candidates of a stage as a tally takes them, those withdrawn or rejected too, by number.
    ///
    /// - Throws: `DatabaseError` when the database fails, or a row is not as expected.
    public borrowing func tallyCandidates(of award: Int32, stage: Int16) throws -> [TallyCandidate] {
        var candidates: [TallyCandidate] = []
        try copyOut(
            """
            SELECT c.candidate_id, c.code, c.name_ko, c.name_en, c.category, c.organisation_code, c.province, c.state,
                   c.state_reason, e.excuse IS NOT NULL
            FROM entry e JOIN candidate c ON c.award_id = e.award_id AND c.candidate_id = e.candidate_id
            WHERE e.award_id = \(award) AND e.stage_no = \(stage) ORDER BY e.candidate_id
            """, format: .binary
        ) { row in
            var columns = BinaryColumns(row)
            guard let candidate = TallyCandidate(&columns) else {
                throw DatabaseError(.decoding, "a candidate cannot be read", statement: "tallyCandidates")
            }
            candidates.append(candidate)
        }
        return candidates
    }
}

extension TallyCandidate {
    fileprivate init?(_ columns: inout BinaryColumns) {
        guard let number = columns.int32(), let code = columns.string(), let nameKo = columns.string(),
            let nameEn = columns.string(), let category = columns.string(), let organisation = columns.string()
        else { return nil }
        let province = columns.string()
        guard let state = columns.string().flatMap(CandidateState.init) else { return nil }
        let reason = columns.string()
        guard let isExcused = columns.bool(), columns.isValid else { return nil }
        self.init(
            number: number, code: code, name: LocalizedText(ko: nameKo, en: nameEn), category: category,
            organisation: organisation, province: province, ineligibility: state.ineligibility(reason: reason),
            isExcused: isExcused)
    }
}
