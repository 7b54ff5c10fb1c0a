-- Stages, who scores what, and the scoresheets.

CREATE TABLE stage (
    award_id        integer NOT NULL REFERENCES award,
    stage_no        smallint NOT NULL,
    stage_id        text NOT NULL,
    state           text NOT NULL DEFAULT 'planned'
                    CONSTRAINT stage_state_known CHECK (state IN ('planned', 'open', 'closed', 'tallied', 'confirmed')),
    revision        integer NOT NULL DEFAULT 1,
    pinned_sha256   bytea,
    draw_seed       bytea,
    blind_key       bigint,
    draw_commitment bytea,
    assignment_seed bigint,
    opened_at       timestamptz,
    closed_at       timestamptz,
    tally_no        integer,
    confirmed_at    timestamptz,
    -- Until when sheets are taken after a reopening, in place of what the award file says.
    closes_at       timestamptz,
    PRIMARY KEY (award_id, stage_no),
    CONSTRAINT stage_id_unique UNIQUE (award_id, stage_id)
);

-- Who competes in a stage. blind_code is what a reviewer of a blind stage sees.
CREATE TABLE entry (
    award_id      integer NOT NULL,
    stage_no      smallint NOT NULL,
    candidate_id  integer NOT NULL,
    blind_code    text NOT NULL,
    excuse        text,
    excused_by    text,
    -- Marked by every reviewer before any other, and never tallied.
    is_calibration boolean NOT NULL DEFAULT false,
    PRIMARY KEY (award_id, stage_no, candidate_id),
    CONSTRAINT entry_blind_code_unique UNIQUE (award_id, stage_no, blind_code),
    FOREIGN KEY (award_id, stage_no) REFERENCES stage,
    FOREIGN KEY (award_id, candidate_id) REFERENCES candidate
);

CREATE INDEX entry_calibration ON entry (award_id, stage_no) WHERE is_calibration;

-- What chair or admin hold to be right for a calibration candidate. Append-only: the latest revision holds.
CREATE TABLE calibration_reference (
    award_id      integer NOT NULL,
    stage_no      smallint NOT NULL,
    candidate_id  integer NOT NULL,
    revision      integer NOT NULL,
    marks         integer[] NOT NULL,
    reason        text NOT NULL,
    entered_by    text NOT NULL,
    entered_at    timestamptz NOT NULL,
    PRIMARY KEY (award_id, stage_no, candidate_id, revision),
    FOREIGN KEY (award_id, stage_no, candidate_id) REFERENCES entry
);

CREATE TABLE assignment (
    award_id     integer NOT NULL,
    stage_no     smallint NOT NULL,
    reviewer_id  integer NOT NULL,
    candidate_id integer NOT NULL,
    assigned_by  text NOT NULL,
    assigned_at  timestamptz NOT NULL,
    released_at  timestamptz,
    release_reason text,
    PRIMARY KEY (award_id, stage_no, reviewer_id, candidate_id),
    FOREIGN KEY (award_id, stage_no, candidate_id) REFERENCES entry,
    FOREIGN KEY (award_id, reviewer_id) REFERENCES reviewer
);

-- The current version of each sheet. A mark is a whole number of its criterion's steps; NULL is unset, which is not zero.
CREATE TABLE scoresheet (
    award_id       integer NOT NULL,
    stage_no       smallint NOT NULL,
    reviewer_id    integer NOT NULL,
    candidate_id   integer NOT NULL,
    revision       integer NOT NULL,
    state          text NOT NULL
                   CONSTRAINT scoresheet_state_known CHECK (state IN ('draft', 'submitted', 'abstained')),
    marks          integer[] NOT NULL,
    comment        text NOT NULL DEFAULT '',
    abstain_reason text,
    saved_by       text NOT NULL,
    saved_at       timestamptz NOT NULL,
    sha256         bytea,
    PRIMARY KEY (award_id, stage_no, reviewer_id, candidate_id),
    FOREIGN KEY (award_id, stage_no, reviewer_id, candidate_id) REFERENCES assignment,
    CONSTRAINT scoresheet_abstention_has_reason CHECK ((state = 'abstained') = (abstain_reason IS NOT NULL))
) WITH (fillfactor = 80);

-- Every version that was ever submitted or abstained, with author, reason and time. Append-only.
CREATE TABLE scoresheet_revision (
    award_id       integer NOT NULL,
    stage_no       smallint NOT NULL,
    reviewer_id    integer NOT NULL,
    candidate_id   integer NOT NULL,
    revision       integer NOT NULL,
    state          text NOT NULL,
    marks          integer[] NOT NULL,
    comment        text NOT NULL,
    abstain_reason text,
    reason         text,
    author         text NOT NULL,
    submitted_at   timestamptz NOT NULL,
    sha256         bytea NOT NULL,
    PRIMARY KEY (award_id, stage_no, reviewer_id, candidate_id, revision),
    FOREIGN KEY (award_id, stage_no, reviewer_id, candidate_id) REFERENCES scoresheet
);

CREATE TABLE adjustment (
    award_id      integer NOT NULL,
    adjustment_id integer NOT NULL,
    stage_no      smallint NOT NULL,
    candidate_id  integer NOT NULL,
    points        text NOT NULL,
    reason        text NOT NULL,
    document      text NOT NULL DEFAULT '',
    added_by      text NOT NULL,
    added_at      timestamptz NOT NULL,
    revoked_by    text,
    revoked_at    timestamptz,
    revoke_reason text,
    PRIMARY KEY (award_id, adjustment_id),
    FOREIGN KEY (award_id, stage_no, candidate_id) REFERENCES entry
);

-- What people decide by hand, kept beside the computed result. Append-only: a later decision supersedes an earlier one.
CREATE TABLE decision (
    award_id    integer NOT NULL,
    decision_id integer NOT NULL,
    stage_no    smallint NOT NULL,
    kind        text NOT NULL CONSTRAINT decision_kind_known CHECK (kind IN ('tie', 'override')),
    body        text NOT NULL,
    reason      text NOT NULL,
    decided_by  text NOT NULL,
    decided_at  timestamptz NOT NULL,
    PRIMARY KEY (award_id, decision_id),
    FOREIGN KEY (award_id, stage_no) REFERENCES stage
);

-- A tally is stored, numbered and never replaced.
CREATE TABLE tally (
    award_id      integer NOT NULL,
    stage_no      smallint NOT NULL,
    tally_no      integer NOT NULL,
    inputs_sha256 bytea NOT NULL,
    body_sha256   bytea NOT NULL,
    body          text NOT NULL,
    sheet_count   integer NOT NULL,
    reason        text,
    computed_by   text NOT NULL,
    computed_at   timestamptz NOT NULL,
    PRIMARY KEY (award_id, stage_no, tally_no),
    FOREIGN KEY (award_id, stage_no) REFERENCES stage
);

-- One row per candidate of a tally, for lists; the whole story is in tally.body.
CREATE TABLE standing (
    award_id     integer NOT NULL,
    stage_no     smallint NOT NULL,
    tally_no     integer NOT NULL,
    candidate_id integer NOT NULL,
    category     text NOT NULL,
    place        integer,
    score        text NOT NULL,
    official     text NOT NULL,
    outcome      text NOT NULL,
    prize        text,
    PRIMARY KEY (award_id, stage_no, tally_no, candidate_id),
    FOREIGN KEY (award_id, stage_no, tally_no) REFERENCES tally
);

CREATE TABLE confirmation (
    award_id     integer NOT NULL,
    stage_no     smallint NOT NULL,
    tally_no     integer NOT NULL,
    role         text NOT NULL CONSTRAINT confirmation_role_known CHECK (role IN ('admin', 'chair')),
    person       text NOT NULL,
    confirmed_at timestamptz NOT NULL,
    PRIMARY KEY (award_id, stage_no, tally_no, role),
    CONSTRAINT confirmation_two_people UNIQUE (award_id, stage_no, tally_no, person),
    FOREIGN KEY (award_id, stage_no, tally_no) REFERENCES tally
);
