-- The result: prizes, appeals, minutes and remarks.

CREATE TABLE prize_award (
    award_id     integer NOT NULL,
    prize_award_id integer NOT NULL,
    candidate_id integer NOT NULL,
    prize_id     text NOT NULL,
    stage_no     smallint NOT NULL,
    tally_no     integer NOT NULL,
    state        text NOT NULL CONSTRAINT prize_award_state_known
                 CHECK (state IN ('awarded', 'cancellation_proposed', 'cancelled', 'kept', 'superseded')),
    origin       text NOT NULL,
    reason       text,
    notice_until timestamptz,
    changed_by   text NOT NULL,
    changed_at   timestamptz NOT NULL,
    PRIMARY KEY (award_id, prize_award_id),
    FOREIGN KEY (award_id, candidate_id) REFERENCES candidate
);

CREATE TABLE appeal (
    award_id     integer NOT NULL,
    appeal_id    integer NOT NULL,
    candidate_id integer NOT NULL,
    kind         text NOT NULL CONSTRAINT appeal_kind_known CHECK (kind IN ('appeal', 'report')),
    grounds      text NOT NULL,
    entered_by   text NOT NULL,
    entered_at   timestamptz NOT NULL,
    state        text NOT NULL DEFAULT 'entered'
                 CONSTRAINT appeal_state_known CHECK (state IN ('entered', 'upheld', 'rejected', 're_evaluated')),
    decision     text,
    decided_by   text,
    decided_at   timestamptz,
    -- Where and into which tally an upheld appeal is judged again.
    stage_no     smallint,
    tally_no     integer,
    PRIMARY KEY (award_id, appeal_id),
    FOREIGN KEY (award_id, candidate_id) REFERENCES candidate
);

CREATE TABLE minutes (
    award_id    integer NOT NULL,
    minutes_id  integer NOT NULL,
    stage_no    smallint NOT NULL,
    body        text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (award_id, minutes_id),
    FOREIGN KEY (award_id, stage_no) REFERENCES stage
);

CREATE TABLE remark (
    award_id     integer NOT NULL,
    remark_id    integer NOT NULL,
    candidate_id integer,
    text_ko      text NOT NULL,
    text_en      text NOT NULL,
    recorded_by  text NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (award_id, remark_id),
    FOREIGN KEY (award_id, candidate_id) REFERENCES candidate
);
