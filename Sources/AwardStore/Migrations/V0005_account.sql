-- Who signs in, and the mail that goes out. Tokens are kept as hashes only.

CREATE TABLE account (
    award_id      integer NOT NULL REFERENCES award,
    account_id    integer NOT NULL,
    email         text NOT NULL,
    name_ko       text NOT NULL,
    name_en       text NOT NULL,
    roles         text[] NOT NULL
                  CONSTRAINT account_roles_known CHECK (
                      roles <@ ARRAY['admin', 'secretary', 'auditor', 'chair'] AND cardinality(roles) > 0),
    language      text NOT NULL DEFAULT 'ko' CONSTRAINT account_language_known CHECK (language IN ('ko', 'en')),
    password_hash text,
    -- As it is, not encrypted: the key would lie beside it in every backup, and whoever reads it still lacks the
    -- password, of which there is only a hash.
    totp_secret   bytea,
    totp_confirmed_at timestamptz,
    -- The last period whose code was used, so that no code counts twice.
    totp_step     bigint,
    disabled_at   timestamptz,
    created_at    timestamptz NOT NULL,
    revision      integer NOT NULL DEFAULT 1,
    PRIMARY KEY (award_id, account_id),
    CONSTRAINT account_email_unique UNIQUE (award_id, email)
);

-- What a reviewer reads and is written to in.
ALTER TABLE reviewer ADD COLUMN language text NOT NULL DEFAULT 'ko'
    CONSTRAINT reviewer_language_known CHECK (language IN ('ko', 'en'));

CREATE TABLE session (
    award_id     integer NOT NULL REFERENCES award,
    token_hash   bytea NOT NULL,
    -- A pending session holds nothing but the right to give the second factor.
    state        text NOT NULL CONSTRAINT session_state_known CHECK (state IN ('pending', 'open')),
    account_id   integer,
    reviewer_id  integer,
    created_at   timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    PRIMARY KEY (award_id, token_hash),
    FOREIGN KEY (award_id, account_id) REFERENCES account,
    FOREIGN KEY (award_id, reviewer_id) REFERENCES reviewer,
    CONSTRAINT session_of_one CHECK (num_nonnulls(account_id, reviewer_id) = 1)
);
CREATE INDEX session_account ON session (award_id, account_id);
CREATE INDEX session_reviewer ON session (award_id, reviewer_id);

-- One row per reviewer: a new link takes the place of the old one, which is then known no more.
CREATE TABLE invitation (
    award_id    integer NOT NULL,
    reviewer_id integer NOT NULL,
    token_hash  bytea NOT NULL,
    created_by  text NOT NULL,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    used_at     timestamptz,
    PRIMARY KEY (award_id, reviewer_id),
    CONSTRAINT invitation_token_unique UNIQUE (award_id, token_hash),
    FOREIGN KEY (award_id, reviewer_id) REFERENCES reviewer
);

CREATE TABLE api_token (
    award_id     integer NOT NULL,
    token_id     integer NOT NULL,
    token_hash   bytea NOT NULL,
    title        text NOT NULL,
    scopes       text[] NOT NULL
                 CONSTRAINT api_token_scopes_known CHECK (
                     scopes <@ ARRAY['read', 'score', 'manage', 'decide', 'publish'] AND cardinality(scopes) > 0),
    account_id   integer,
    reviewer_id  integer,
    created_by   text NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    PRIMARY KEY (award_id, token_id),
    CONSTRAINT api_token_unique UNIQUE (award_id, token_hash),
    FOREIGN KEY (award_id, account_id) REFERENCES account,
    FOREIGN KEY (award_id, reviewer_id) REFERENCES reviewer,
    CONSTRAINT api_token_of_one CHECK (num_nonnulls(account_id, reviewer_id) = 1)
);

-- The key is a hash: what people type into a sign-in form is sometimes a password, and an address is personal.
CREATE TABLE sign_in_attempt (
    award_id integer NOT NULL REFERENCES award,
    kind     text NOT NULL CONSTRAINT sign_in_attempt_kind_known CHECK (kind IN ('account', 'address')),
    key      bytea NOT NULL,
    failures integer NOT NULL,
    last_at  timestamptz NOT NULL,
    PRIMARY KEY (award_id, kind, key)
);

-- Whom an identity provider's user is here.
CREATE TABLE open_id_identity (
    award_id   integer NOT NULL,
    issuer     text NOT NULL,
    subject    text NOT NULL,
    account_id integer NOT NULL,
    linked_at  timestamptz NOT NULL,
    PRIMARY KEY (award_id, issuer, subject),
    FOREIGN KEY (award_id, account_id) REFERENCES account
);

-- A sign-in on its way to the identity provider and back; removed when it is redeemed.
CREATE TABLE open_id_request (
    award_id     integer NOT NULL REFERENCES award,
    state_hash   bytea NOT NULL,
    browser_hash bytea NOT NULL,
    nonce        text NOT NULL,
    verifier     text NOT NULL,
    return_to    text NOT NULL,
    expires_at   timestamptz NOT NULL,
    PRIMARY KEY (award_id, state_hash)
);

-- Written with what causes it, sent afterwards. The text of a mail that was sent or cancelled is emptied: it may have
-- held a link.
CREATE TABLE mail (
    award_id    integer NOT NULL,
    mail_id     bigint GENERATED ALWAYS AS IDENTITY,
    kind        text NOT NULL CONSTRAINT mail_kind_known
                CHECK (kind IN ('invitation', 'assignment', 'reminder', 'sheets_complete')),
    reviewer_id integer,
    account_id  integer,
    stage_no    smallint,
    recipient   text NOT NULL,
    name        text NOT NULL,
    language    text NOT NULL,
    subject     text NOT NULL,
    body        text NOT NULL,
    message_id  text NOT NULL,
    state       text NOT NULL DEFAULT 'waiting' CONSTRAINT mail_state_known
                CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'doubtful', 'cancelled')),
    attempts    integer NOT NULL DEFAULT 0,
    -- How many attempts there had been when somebody last had it sent again.
    forgiven    integer NOT NULL DEFAULT 0,
    due_at      timestamptz NOT NULL,
    claimed_at  timestamptz,
    error       text,
    created_at  timestamptz NOT NULL,
    finished_at timestamptz,
    PRIMARY KEY (award_id, mail_id),
    FOREIGN KEY (award_id, reviewer_id) REFERENCES reviewer,
    FOREIGN KEY (award_id, account_id) REFERENCES account
);
CREATE INDEX mail_due ON mail (award_id, due_at) WHERE state = 'waiting';
CREATE INDEX mail_sending ON mail (award_id, claimed_at) WHERE state = 'sending';
CREATE INDEX mail_of_stage ON mail (award_id, stage_no, kind);

-- Assigned sheets that do not count yet, of candidates who still compete.
CREATE VIEW unfinished_sheet AS
SELECT a.award_id, a.stage_no, a.reviewer_id, a.candidate_id
FROM assignment a
JOIN candidate c ON c.award_id = a.award_id AND c.candidate_id = a.candidate_id
     AND c.state NOT IN ('withdrawn', 'rejected', 'cancelled')
LEFT JOIN scoresheet s ON s.award_id = a.award_id AND s.stage_no = a.stage_no
     AND s.reviewer_id = a.reviewer_id AND s.candidate_id = a.candidate_id
WHERE a.released_at IS NULL AND coalesce(s.state, 'draft') = 'draft';

-- Writes to the chairs when the sheet just stored was the stage's last, once each time the stage is opened. A function,
-- so that a sheet that is not its reviewer's last costs one call and one look; the statements after the lock see what was
-- committed while it was waited for, so of reviewers who finish together the last one tells.
CREATE FUNCTION tell_sheets_complete(
    the_award integer, the_stage smallint, the_reviewer integer, pools text[], subject_ko text, body_ko text,
    subject_en text, body_en text, placeholder text, at timestamptz
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM unfinished_sheet u WHERE u.award_id = the_award AND u.stage_no = the_stage
                 AND u.reviewer_id = the_reviewer) THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('sheets ' || the_stage, the_award));
    IF EXISTS (SELECT FROM unfinished_sheet u WHERE u.award_id = the_award AND u.stage_no = the_stage)
        OR EXISTS (SELECT FROM mail m JOIN stage t ON t.award_id = m.award_id AND t.stage_no = m.stage_no
                   WHERE m.award_id = the_award AND m.stage_no = the_stage AND m.kind = 'sheets_complete'
                     AND m.created_at >= t.opened_at) THEN
        RETURN;
    END IF;
    INSERT INTO mail (award_id, kind, reviewer_id, account_id, stage_no, recipient, name, language, subject, body,
        message_id, due_at, created_at)
    SELECT the_award, 'sheets_complete', c.reviewer_id, c.account_id, the_stage, c.email, c.name, c.language,
        CASE c.language WHEN 'en' THEN subject_en ELSE subject_ko END,
        replace(CASE c.language WHEN 'en' THEN body_en ELSE body_ko END, placeholder, c.name),
        gen_random_uuid()::text, at, at
    FROM (
        SELECT r.reviewer_id, NULL::integer AS account_id, r.email, r.language,
               CASE r.language WHEN 'en' THEN r.name_en ELSE r.name_ko END AS name
        FROM reviewer r
        WHERE r.award_id = the_award AND r.role = 'chair' AND r.state = 'active' AND r.email <> ''
          AND (cardinality(pools) = 0 OR r.pool = ANY (pools))
        UNION ALL
        SELECT NULL, a.account_id, a.email, a.language, CASE a.language WHEN 'en' THEN a.name_en ELSE a.name_ko END
        FROM account a
        WHERE a.award_id = the_award AND 'chair' = ANY (a.roles) AND a.disabled_at IS NULL) c;
END
$$;
