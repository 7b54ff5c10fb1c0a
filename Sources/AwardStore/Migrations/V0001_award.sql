-- The award and who takes part. Every primary key starts with award_id, so that an award is a shard.

CREATE TABLE award (
    award_id      integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug          text NOT NULL CONSTRAINT award_slug_unique UNIQUE,
    state         text NOT NULL DEFAULT 'draft'
                  CONSTRAINT award_state_known CHECK (state IN ('draft', 'running', 'preliminary', 'final', 'published')),
    definition    text NOT NULL,
    sha256        bytea NOT NULL,
    version       integer NOT NULL DEFAULT 1,
    simulated     boolean NOT NULL DEFAULT false,
    preliminary_at timestamptz,
    final_at      timestamptz,
    published_at  timestamptz
);

CREATE TABLE award_version (
    award_id    integer NOT NULL REFERENCES award,
    version     integer NOT NULL,
    definition  text NOT NULL,
    sha256      bytea NOT NULL,
    applied_by  text NOT NULL,
    applied_at  timestamptz NOT NULL,
    PRIMARY KEY (award_id, version)
);

-- award_id has no foreign key here and below in candidate: an import of 100,000 rows would check it row by row, which
-- costs as much as storing them. The import holds the award's lock, and no award is ever removed.
CREATE TABLE organisation (
    award_id    integer NOT NULL,
    code        text NOT NULL,
    name_ko     text NOT NULL,
    name_en     text NOT NULL,
    parent_code text,
    PRIMARY KEY (award_id, code)
);

-- Nor has organisation_code. The import checks all at once, and `simsa doctor` checks again.
CREATE TABLE candidate (
    award_id          integer NOT NULL,
    candidate_id      integer NOT NULL,
    code              text NOT NULL,
    name_ko           text NOT NULL,
    name_en           text NOT NULL,
    project_ko        text NOT NULL DEFAULT '',
    project_en        text NOT NULL DEFAULT '',
    category          text NOT NULL,
    organisation_code text NOT NULL,
    province          text,
    state             text NOT NULL
                      CONSTRAINT candidate_state_known CHECK (state IN (
                          'eligible', 'invited', 'submitted', 'incomplete', 'rejected', 'withdrawn',
                          'in_stage', 'stopped', 'finalist', 'awarded', 'cancelled')),
    stage_no          smallint,
    state_reason      text,
    revision          integer NOT NULL DEFAULT 1,
    PRIMARY KEY (award_id, candidate_id),
    CONSTRAINT candidate_code_unique UNIQUE (award_id, code)
);

CREATE TABLE blob (
    award_id integer NOT NULL REFERENCES award,
    sha256   bytea NOT NULL,
    content  bytea NOT NULL,
    PRIMARY KEY (award_id, sha256)
);

CREATE TABLE submission_field (
    award_id     integer NOT NULL,
    candidate_id integer NOT NULL,
    field_id     text NOT NULL,
    revision     integer NOT NULL,
    content      text NOT NULL,
    entered_by   text NOT NULL,
    entered_at   timestamptz NOT NULL,
    PRIMARY KEY (award_id, candidate_id, field_id, revision),
    FOREIGN KEY (award_id, candidate_id) REFERENCES candidate
);

CREATE TABLE submission_file (
    award_id     integer NOT NULL,
    candidate_id integer NOT NULL,
    file_no      integer NOT NULL,
    name         text NOT NULL,
    media_type   text NOT NULL,
    size         bigint NOT NULL,
    sha256       bytea NOT NULL,
    attached_by  text NOT NULL,
    attached_at  timestamptz NOT NULL,
    PRIMARY KEY (award_id, candidate_id, file_no),
    FOREIGN KEY (award_id, candidate_id) REFERENCES candidate,
    FOREIGN KEY (award_id, sha256) REFERENCES blob
);

CREATE TABLE reviewer (
    award_id          integer NOT NULL REFERENCES award,
    reviewer_id       integer NOT NULL,
    code              text NOT NULL,
    name_ko           text NOT NULL,
    name_en           text NOT NULL,
    organisation_code text,
    organisation_name text NOT NULL DEFAULT '',
    pool              text NOT NULL,
    role              text NOT NULL CONSTRAINT reviewer_role_known CHECK (role IN ('chair', 'member')),
    is_external       boolean NOT NULL DEFAULT true,
    email             text NOT NULL DEFAULT '',
    minimum_load      integer,
    maximum_load      integer,
    engagements       text NOT NULL DEFAULT '[]',
    expertise         text[] NOT NULL DEFAULT '{}',
    state             text NOT NULL DEFAULT 'active'
                      CONSTRAINT reviewer_state_known CHECK (state IN ('active', 'replaced', 'removed')),
    state_reason      text,
    replaced_by       integer,
    pledged_at        timestamptz,
    revision          integer NOT NULL DEFAULT 1,
    PRIMARY KEY (award_id, reviewer_id),
    CONSTRAINT reviewer_code_unique UNIQUE (award_id, code)
);

CREATE TABLE conflict (
    award_id     integer NOT NULL,
    conflict_id  integer NOT NULL,
    reviewer_id  integer NOT NULL,
    candidate_id integer NOT NULL,
    kind         text NOT NULL CONSTRAINT conflict_kind_known CHECK (kind IN ('exclusion', 'challenge', 'recusal')),
    ground       text NOT NULL,
    reason       text NOT NULL DEFAULT '',
    state        text NOT NULL CONSTRAINT conflict_state_known
                 CHECK (state IN ('entered', 'upheld', 'rejected', 'effective')),
    entered_by   text NOT NULL,
    entered_at   timestamptz NOT NULL,
    decided_by   text,
    decided_at   timestamptz,
    decision     text,
    PRIMARY KEY (award_id, conflict_id),
    FOREIGN KEY (award_id, reviewer_id) REFERENCES reviewer,
    FOREIGN KEY (award_id, candidate_id) REFERENCES candidate
);
CREATE INDEX conflict_pair ON conflict (award_id, candidate_id, reviewer_id);
CREATE INDEX conflict_reviewer ON conflict (award_id, reviewer_id);
