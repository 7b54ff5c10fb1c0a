public import Postgres

/// Something that must hold in the database whatever happened; each is a query that must return no row.
public enum Invariant: String, Sendable, Hashable, CaseIterable, Codable {
    /// The award's definition and its versions have the hashes they are known by.
    case definitionHash = "definition_hash"
    /// A stage that has opened runs by a version of the definition that is kept.
    case pinnedDefinition = "pinned_definition"
    /// No stage is further than the one before allows.
    case stageOrder = "stage_order"
    /// Each candidate's organisation exists.
    case candidateOrganisation = "candidate_organisation"
    /// Each candidate's category is one of the award's.
    case candidateCategory = "candidate_category"
    /// A stored file has the hash it is known by.
    case blobHash = "blob_hash"
    /// A sheet that counts equals its last kept revision.
    case sheetIsLastRevision = "sheet_is_last_revision"
    /// The kept revisions of a sheet follow one another without a gap.
    case revisionsGapless = "revisions_gapless"
    /// Tallies of a stage are numbered without a gap, the last being the stage's.
    case talliesGapless = "tallies_gapless"
    /// A stored tally has the hash it is known by.
    case tallyHash = "tally_hash"
    /// The lists of standings say what their tally says.
    case standingsMatchTally = "standings_match_tally"
    /// A confirmed stage has a tally confirmed by an admin and a chair, two people.
    case confirmedByTwo = "confirmed_by_two"
    /// A confirmed tally counts as many sheets as are valid; none of a reviewer whom a conflict barred by then, none of
    /// the calibration set.
    case confirmedTallyCountsValidSheets = "confirmed_tally_counts_valid_sheets"
    /// Whoever a confirmed stage selected is entered in the next one.
    case selectedAreEntered = "selected_are_entered"
    /// Every prize that is held comes from a confirmed tally, or took the place of one taken back.
    case prizesFromConfirmedTally = "prizes_from_confirmed_tally"
    /// No candidate holds two prizes.
    case onePrizeEach = "one_prize_each"
    /// A final or published award has only confirmed stages and no appeal left open.
    case finalIsSettled = "final_is_settled"
}

extension Transaction {
    /// What breaks an invariant, one short text for each row, the first `limit` of them; nothing where it holds.
    public borrowing func violations(
        of invariant: Invariant, award: Int32, limit: Int = 20
    ) throws(DatabaseError) -> [String] {
        try rows(
            "SELECT broken.what FROM (\(invariant.query(award))) AS broken (what) ORDER BY 1 LIMIT \(limit)",
            as: String.self)
    }
}
