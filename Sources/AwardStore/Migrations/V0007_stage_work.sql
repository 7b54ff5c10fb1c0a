-- What reviewers state and what is arranged around scoring a stage.

-- A reviewer looked at a candidate's name before its scoresheet and said whether there is an interest. A statement once
-- made stays; an interest also makes a recusal, which is what bars.
CREATE TABLE interest_statement (
    award_id     integer NOT NULL,
    stage_no     smallint NOT NULL,
    reviewer_id  integer NOT NULL,
    candidate_id integer NOT NULL,
    has_interest boolean NOT NULL,
    stated_by    text NOT NULL,
    stated_at    timestamptz NOT NULL,
    PRIMARY KEY (award_id, stage_no, reviewer_id, candidate_id),
    FOREIGN KEY (award_id, stage_no, reviewer_id, candidate_id) REFERENCES assignment
);

CREATE TRIGGER interest_statement_append_only BEFORE UPDATE OR DELETE ON interest_statement
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- In which turn candidates present, where somebody set it; else it comes from the stage's committed seed. Append-only:
-- the latest revision holds.
CREATE TABLE presenting_order (
    award_id   integer NOT NULL,
    stage_no   smallint NOT NULL,
    revision   integer NOT NULL,
    candidates integer[] NOT NULL,
    reason     text NOT NULL,
    set_by     text NOT NULL,
    set_at     timestamptz NOT NULL,
    PRIMARY KEY (award_id, stage_no, revision),
    FOREIGN KEY (award_id, stage_no) REFERENCES stage
);

CREATE TRIGGER presenting_order_append_only BEFORE UPDATE OR DELETE ON presenting_order
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
