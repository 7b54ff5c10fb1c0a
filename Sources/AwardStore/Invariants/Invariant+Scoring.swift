import Postgres

// Queries of scoresheets and tallies, which are longer than the others.
extension Invariant {
    static func sheetIsLastRevision(_ award: Int32) -> SQL {
        """
        SELECT 'stage ' || s.stage_no || ' reviewer ' || r.code || ' candidate ' || c.code
        FROM scoresheet s
        LEFT JOIN scoresheet_revision v USING (award_id, stage_no, reviewer_id, candidate_id, revision)
        JOIN reviewer r USING (award_id, reviewer_id)
        JOIN candidate c USING (award_id, candidate_id)
        WHERE s.award_id = \(award) AND s.state <> 'draft'
          AND (v.revision IS NULL OR v.state <> s.state OR v.marks <> s.marks OR v.comment <> s.comment
               OR v.abstain_reason IS DISTINCT FROM s.abstain_reason OR v.sha256 IS DISTINCT FROM s.sha256)
        """
    }

    /// Drafts count revisions too but are not kept; once a sheet was submitted, every revision is.
    static func revisionsGapless(_ award: Int32) -> SQL {
        """
        SELECT 'stage ' || v.stage_no || ' reviewer ' || r.code || ' candidate ' || c.code
        FROM (
            SELECT award_id, stage_no, reviewer_id, candidate_id, min(revision) AS first, max(revision) AS last,
                   count(*) AS kept
            FROM scoresheet_revision WHERE award_id = \(award)
            GROUP BY award_id, stage_no, reviewer_id, candidate_id) v
        LEFT JOIN scoresheet s USING (award_id, stage_no, reviewer_id, candidate_id)
        JOIN reviewer r USING (award_id, reviewer_id)
        JOIN candidate c USING (award_id, candidate_id)
        WHERE v.last - v.first + 1 <> v.kept OR s.revision IS DISTINCT FROM v.last
        """
    }

    static func talliesGapless(_ award: Int32) -> SQL {
        """
        SELECT 'stage ' || s.stage_id FROM stage s
        LEFT JOIN (
            SELECT stage_no, max(tally_no) AS last, count(*) AS kept FROM tally
            WHERE award_id = \(award) GROUP BY stage_no) t USING (stage_no)
        WHERE s.award_id = \(award)
          AND (s.tally_no IS DISTINCT FROM t.last OR t.kept <> t.last
               OR (s.state IN ('tallied', 'confirmed') AND t.last IS NULL))
        """
    }

    static func standingsMatchTally(_ award: Int32) -> SQL {
        """
        WITH told AS (
            SELECT t.stage_no, t.tally_no, (s.value ->> 'candidate')::integer AS candidate_id,
                   s.value ->> 'category' AS category, (s.value ->> 'place')::integer AS place,
                   s.value ->> 'officialText' AS official, coalesce(s.value ->> 'score', '') AS score
            FROM tally t, jsonb_array_elements(t.body::jsonb -> 'categories') AS c,
                 jsonb_array_elements(c.value -> 'standings') AS s
            WHERE t.award_id = \(award)
        ), listed AS (
            SELECT stage_no, tally_no, candidate_id, category, place, official, score FROM standing
            WHERE award_id = \(award)
        )
        SELECT DISTINCT 'stage ' || stage_no || ' tally ' || tally_no || ' candidate number ' || candidate_id
        FROM (
            (SELECT * FROM told EXCEPT SELECT * FROM listed) UNION ALL (SELECT * FROM listed EXCEPT SELECT * FROM told)
        ) AS difference
        """
    }

    static func confirmedByTwo(_ award: Int32) -> SQL {
        """
        SELECT 'stage ' || s.stage_id FROM stage s
        WHERE s.award_id = \(award) AND s.state = 'confirmed' AND (
            SELECT count(DISTINCT person) FROM confirmation f
            WHERE f.award_id = s.award_id AND f.stage_no = s.stage_no AND f.tally_no = s.tally_no
              AND f.role IN ('admin', 'chair')) <> 2
        """
    }

    static func confirmedTallyCountsValidSheets(_ award: Int32) -> SQL {
        """
        SELECT 'stage ' || s.stage_id || ': tally ' || t.tally_no || ' counts ' || t.sheet_count || ' sheets, '
               || v.valid || ' are valid'
        FROM stage s
        JOIN tally t USING (award_id, stage_no, tally_no)
        CROSS JOIN LATERAL (
            SELECT count(*) AS valid FROM scoresheet h
            WHERE h.award_id = s.award_id AND h.stage_no = s.stage_no AND h.state = 'submitted'
              AND NOT EXISTS (
                SELECT FROM conflict x
                WHERE x.award_id = h.award_id AND x.reviewer_id = h.reviewer_id AND x.candidate_id = h.candidate_id
                  AND x.state <> 'rejected' AND x.entered_at <= (
                    SELECT max(f.confirmed_at) FROM confirmation f
                    WHERE f.award_id = t.award_id AND f.stage_no = t.stage_no AND f.tally_no = t.tally_no))
              AND NOT EXISTS (
                SELECT FROM entry e
                WHERE e.award_id = h.award_id AND e.stage_no = h.stage_no AND e.candidate_id = h.candidate_id
                  AND e.is_calibration)) v
        WHERE s.award_id = \(award) AND s.state = 'confirmed' AND t.sheet_count <> v.valid
        """
    }

    static func selectedAreEntered(_ award: Int32) -> SQL {
        """
        SELECT 'candidate ' || c.code || ' in stage ' || n.stage_id
        FROM stage s
        JOIN stage n ON n.award_id = s.award_id AND n.stage_no = s.stage_no + 1
        JOIN standing d ON d.award_id = s.award_id AND d.stage_no = s.stage_no AND d.tally_no = s.tally_no
        JOIN candidate c ON c.award_id = d.award_id AND c.candidate_id = d.candidate_id
        WHERE s.award_id = \(award) AND s.state = 'confirmed' AND d.outcome = 'goes_on' AND NOT EXISTS (
            SELECT FROM entry e
            WHERE e.award_id = n.award_id AND e.stage_no = n.stage_no AND e.candidate_id = d.candidate_id)
        """
    }

    static func prizesFromConfirmedTally(_ award: Int32) -> SQL {
        """
        SELECT 'prize ' || p.prize_award_id FROM prize_award p
        LEFT JOIN stage s ON s.award_id = p.award_id AND s.stage_no = p.stage_no
        WHERE p.award_id = \(award) AND p.state IN ('awarded', 'cancellation_proposed', 'kept')
          AND (s.state IS DISTINCT FROM 'confirmed' OR s.tally_no IS DISTINCT FROM p.tally_no
               OR (p.origin = 'tally' AND NOT EXISTS (
                    SELECT FROM standing d
                    WHERE d.award_id = p.award_id AND d.stage_no = p.stage_no AND d.tally_no = p.tally_no
                      AND d.candidate_id = p.candidate_id AND d.prize = p.prize_id))
               OR (p.origin <> 'tally' AND NOT EXISTS (
                    SELECT FROM prize_award o
                    WHERE o.award_id = p.award_id AND o.prize_award_id::text = p.origin
                      AND o.state IN ('cancelled', 'superseded'))))
        """
    }
}
