-- The record of everything that happened. Append-only, for the owner too.

-- No foreign key to award: every writer would queue for a share lock on that one row.
CREATE TABLE ledger (
    award_id integer NOT NULL,
    entry_no bigint GENERATED ALWAYS AS IDENTITY,
    at       timestamptz NOT NULL,
    actor    text NOT NULL,
    command  text NOT NULL,
    subject  text NOT NULL,
    body     text NOT NULL,
    sha256   bytea NOT NULL,
    PRIMARY KEY (award_id, entry_no)
);

-- A seal covers all entries since the seal before it, so that a missing or exchanged row shows.
CREATE TABLE ledger_seal (
    award_id    integer NOT NULL REFERENCES award,
    seal_no     integer NOT NULL,
    up_to_entry bigint NOT NULL,
    entries     bigint NOT NULL,
    sha256      bytea NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (award_id, seal_no)
);

-- The answer to a write that carried a key, so that the same write sent again gets the same answer.
CREATE TABLE idempotency (
    award_id       integer NOT NULL,
    key            text NOT NULL,
    command        text NOT NULL,
    request_sha256 bytea NOT NULL,
    response       text NOT NULL,
    at             timestamptz NOT NULL,
    PRIMARY KEY (award_id, key)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only';
END
$$;

CREATE TRIGGER ledger_append_only BEFORE UPDATE OR DELETE ON ledger
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_no_truncate BEFORE TRUNCATE ON ledger
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_seal_append_only BEFORE UPDATE OR DELETE ON ledger_seal
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_seal_no_truncate BEFORE TRUNCATE ON ledger_seal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER scoresheet_revision_append_only BEFORE UPDATE OR DELETE ON scoresheet_revision
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER scoresheet_revision_no_truncate BEFORE TRUNCATE ON scoresheet_revision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER tally_append_only BEFORE UPDATE OR DELETE ON tally
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER standing_append_only BEFORE UPDATE OR DELETE ON standing
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_append_only BEFORE UPDATE OR DELETE ON decision
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER minutes_append_only BEFORE UPDATE OR DELETE ON minutes
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER remark_append_only BEFORE UPDATE OR DELETE ON remark
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
