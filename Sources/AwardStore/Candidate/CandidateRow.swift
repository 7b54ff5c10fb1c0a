public import AwardCore
public import Postgres

/// A candidate as stored, with the organisation that enters it.
public struct CandidateRow: RowDecodable, Codable {
    /// Its number within the award.
    public let candidateID: Int32
    /// Its code, as people type it.
    public let code: String
    /// Its name.
    public let name: LocalizedText
    /// What it enters with.
    public let project: LocalizedText
    /// Its category.
    public let category: String
    /// The organisation's code.
    public let organisation: String
    /// The code of the organisation's parent, if it has one.
    public let parentCode: String?
    /// The parent's name, shown where names are not unique.
    public let parentName: LocalizedText?
    /// The province it counts for.
    public let province: String?
    /// Where it is between entry and prize.
    public let state: CandidateState
    /// The stage the state speaks of.
    public let stageNo: Int16?
    /// Why it was rejected, withdrawn …
    public let stateReason: String?
    /// Rises with every change.
    public let revision: Int

    /// Reads the columns of the candidate queries.
    public init(row: borrowing Row) throws(DatabaseError) {
        candidateID = try row.decode(0)
        code = try row.decode(1)
        name = LocalizedText(ko: try row.decode(2), en: try row.decode(3))
        // Most files give a title in one language only.
        let (ko, en): (String, String) = (try row.decode(4), try row.decode(5))
        project = LocalizedText(ko: ko, en: en.isEmpty ? ko : en)
        category = try row.decode(6)
        organisation = try row.decode(7)
        province = try row.decode(8)
        state = try row.decode(9)
        stageNo = try row.decode(10)
        stateReason = try row.decode(11)
        revision = try row.decode(12)
        parentCode = try row.decode(13)
        if let parent: String = try row.decode(14, as: String?.self) {
            parentName = LocalizedText(ko: parent, en: try row.decode(15))
        } else {
            parentName = nil
        }
    }

    static let select: SQL = """
        SELECT c.candidate_id, c.code, c.name_ko, c.name_en, c.project_ko, c.project_en, c.category,
               c.organisation_code, c.province, c.state, c.stage_no, c.state_reason, c.revision,
               o.parent_code, p.name_ko, p.name_en
        FROM candidate c
        LEFT JOIN organisation o ON o.award_id = c.award_id AND o.code = c.organisation_code
        LEFT JOIN organisation p ON p.award_id = o.award_id AND p.code = o.parent_code
        """
}

extension CandidateState: SQLValue, SQLDecodable {}

extension Transaction {
    /// All candidates in Korean dictionary order.
    public borrowing func candidates(of award: Int32) throws(DatabaseError) -> [CandidateRow] {
        try rows(
            """
            \(CandidateRow.select) WHERE c.award_id = \(award)
            ORDER BY c.name_ko COLLATE "ko-x-icu", p.name_ko COLLATE "ko-x-icu", c.code
            """, as: CandidateRow.self)
    }

    /// Candidates whose code is `text`, or whose name is `text` in either language.
    public borrowing func candidates(of award: Int32, called text: String) throws(DatabaseError) -> [CandidateRow] {
        try rows(
            """
            \(CandidateRow.select) WHERE c.award_id = \(award)
              AND (c.code = \(text) OR c.name_ko = \(text) OR c.name_en = \(text)
                   OR p.name_ko || ' ' || c.name_ko = \(text) OR p.name_en || ' ' || c.name_en = \(text))
            ORDER BY (c.code = \(text)) DESC, c.code
            """, as: CandidateRow.self)
    }

    /// One candidate by its number.
    public borrowing func candidate(of award: Int32, number: Int32) throws(DatabaseError) -> CandidateRow? {
        try optional(
            "\(CandidateRow.select) WHERE c.award_id = \(award) AND c.candidate_id = \(number)", as: CandidateRow.self)
    }

    /// Codes and Korean names, for a suggestion.
    public borrowing func candidateNames(of award: Int32) throws(DatabaseError) -> [String] {
        try rows(
            """
            (SELECT code FROM candidate WHERE award_id = \(award) ORDER BY code LIMIT 2000)
            UNION (SELECT name_ko FROM candidate WHERE award_id = \(award) ORDER BY code LIMIT 2000) ORDER BY 1
            """, as: String.self)
    }

    /// The greatest candidate number given so far.
    public borrowing func lastCandidateID(of award: Int32) throws(DatabaseError) -> Int32 {
        try one("SELECT coalesce(max(candidate_id), 0) FROM candidate WHERE award_id = \(award)", as: Int32.self)
    }

    /// Corrects what a candidate and its project are called.
    public borrowing func setCandidateNames(
        _ award: Int32, _ candidate: Int32, name: LocalizedText, project: LocalizedText
    ) {
        enqueue(
            """
            UPDATE candidate SET name_ko = \(name.ko), name_en = \(name.en), project_ko = \(project.ko),
                project_en = \(project.en), revision = revision + 1
            WHERE award_id = \(award) AND candidate_id = \(candidate)
            """)
    }

    /// Moves one candidate to a state.
    public borrowing func setCandidateState(
        _ award: Int32, _ candidate: Int32, _ state: CandidateState, stageNo: Int16?, reason: String?
    ) {
        enqueue(
            """
            UPDATE candidate SET state = \(state), stage_no = \(orNull: stageNo), state_reason = \(orNull: reason),
                revision = revision + 1
            WHERE award_id = \(award) AND candidate_id = \(candidate)
            """)
    }

    /// Moves many candidates to a state.
    public borrowing func setCandidateStates(
        _ award: Int32, _ candidates: [Int32], _ state: CandidateState, stageNo: Int16?
    ) {
        enqueue(
            """
            UPDATE candidate SET state = \(state), stage_no = \(orNull: stageNo), revision = revision + 1
            WHERE award_id = \(award) AND candidate_id = ANY(\(candidates)::integer[])
            """)
    }
}
