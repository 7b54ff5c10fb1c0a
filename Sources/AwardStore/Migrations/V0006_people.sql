-- Who speaks for a candidate and signs in by a personal link, and codes for whoever has lost the second factor.

-- One row per candidate: a new link takes the place of the old one, which is then known no more.
CREATE TABLE contact (
    award_id     integer NOT NULL,
    candidate_id integer NOT NULL,
    name         text NOT NULL,
    email        text NOT NULL,
    language     text NOT NULL CONSTRAINT contact_language_known CHECK (language IN ('ko', 'en')),
    token_hash   bytea NOT NULL,
    created_by   text NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    used_at      timestamptz,
    PRIMARY KEY (award_id, candidate_id),
    CONSTRAINT contact_token_unique UNIQUE (award_id, token_hash),
    FOREIGN KEY (award_id, candidate_id) REFERENCES candidate
);

ALTER TABLE session
    ADD COLUMN candidate_id integer,
    ADD FOREIGN KEY (award_id, candidate_id) REFERENCES contact,
    DROP CONSTRAINT session_of_one,
    ADD CONSTRAINT session_of_one CHECK (num_nonnulls(account_id, reviewer_id, candidate_id) = 1);
CREATE INDEX session_contact ON session (award_id, candidate_id);

ALTER TABLE mail
    ADD COLUMN candidate_id integer,
    ADD FOREIGN KEY (award_id, candidate_id) REFERENCES contact,
    DROP CONSTRAINT mail_kind_known,
    ADD CONSTRAINT mail_kind_known
        CHECK (kind IN ('invitation', 'contact_invitation', 'assignment', 'reminder', 'sheets_complete'));

-- Each works once in place of a code of the authenticator app. The codes are random and long, so a plain hash will do.
CREATE TABLE recovery_code (
    award_id   integer NOT NULL,
    account_id integer NOT NULL,
    code_hash  bytea NOT NULL,
    created_at timestamptz NOT NULL,
    used_at    timestamptz,
    PRIMARY KEY (award_id, account_id, code_hash),
    FOREIGN KEY (award_id, account_id) REFERENCES account
);
