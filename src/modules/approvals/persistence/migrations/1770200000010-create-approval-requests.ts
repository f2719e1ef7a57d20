import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Deeds that wait for a second person (dual authorization, NIST SP 800-53 AC-3(2)).
 *
 * `approver_since` and `approver_enrolled_by` are copied from the account when it approves, so that the row itself can be checked; the
 * trigger holds them against the account, and lets nobody approve in another's name or change what is asked.
 */
export class CreateApprovalRequests1770200000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(TRIGGER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE approval_request; DROP TABLE named_approver; DROP FUNCTION guard_approval_request();',
    );
  }
}

const TABLES = `
  CREATE TABLE approval_request (
    id uuid PRIMARY KEY,
    seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    kind text NOT NULL,
    state text NOT NULL DEFAULT 'asked'
      CHECK (state IN ('asked', 'approved', 'done', 'failed', 'refused', 'withdrawn', 'expired')),
    payload jsonb NOT NULL,
    payload_hash text NOT NULL,
    facts jsonb NOT NULL,
    reason text,
    institution_id uuid REFERENCES institution (id),
    approver_id uuid REFERENCES actor (id),
    asked_by uuid NOT NULL,
    asker_name text NOT NULL,
    asked_session uuid,
    asked_purpose text,
    asked_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    approved_by uuid,
    approved_session uuid,
    approved_at timestamptz,
    approver_since timestamptz,
    approver_enrolled_by uuid,
    by_founder boolean NOT NULL DEFAULT false,
    answered_by uuid,
    answered_at timestamptz,
    answer_reason text,
    done_at timestamptz,
    failure text,
    CHECK (approved_by <> asked_by),
    CHECK (approved_session <> asked_session),
    CHECK (expires_at = asked_at + interval '24 hours'),
    CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
    CHECK (approved_at < expires_at),
    CHECK (approved_by IS NULL OR approver_since IS NOT NULL),
    CHECK (by_founder OR approver_since <= approved_at - interval '7 days'),
    CHECK (approver_enrolled_by <> asked_by),
    CHECK (done_at IS NULL OR approved_at IS NOT NULL),
    CHECK ((done_at IS NOT NULL) = (state = 'done')),
    CHECK (state NOT IN ('approved', 'done', 'failed') OR approved_by IS NOT NULL)
  );
  CREATE INDEX approval_request_of_institution ON approval_request (institution_id, seq);
  CREATE INDEX approval_request_of_approver ON approval_request (approver_id, seq) WHERE approver_id IS NOT NULL;
  COMMENT ON COLUMN approval_request.payload IS 'what is done once it is approved: ids, codes and terms';
  COMMENT ON COLUMN approval_request.facts IS 'what the second person is shown of it; no content of records';
  COMMENT ON COLUMN approval_request.approver_id IS 'named in advance, where the institution has no second person';
  COMMENT ON COLUMN approval_request.by_founder IS 'approved by one of the two people that the institution was founded with';
  CREATE TABLE named_approver (
    id uuid PRIMARY KEY,
    institution_id uuid NOT NULL REFERENCES institution (id),
    actor_id uuid NOT NULL REFERENCES actor (id),
    named_by uuid NOT NULL,
    named_at timestamptz NOT NULL,
    ended_at timestamptz,
    CHECK (named_by <> actor_id)
  );
  CREATE UNIQUE INDEX named_approver_standing ON named_approver (institution_id) WHERE ended_at IS NULL;
  CREATE INDEX named_approver_of_actor ON named_approver (actor_id);
`;

const TRIGGER = `
  CREATE FUNCTION guard_approval_request() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (NEW.id, NEW.kind, NEW.payload, NEW.payload_hash, NEW.facts, NEW.reason, NEW.institution_id, NEW.approver_id, NEW.asked_by,
        NEW.asked_session, NEW.asked_at, NEW.expires_at)
      IS DISTINCT FROM (OLD.id, OLD.kind, OLD.payload, OLD.payload_hash, OLD.facts, OLD.reason, OLD.institution_id, OLD.approver_id,
        OLD.asked_by, OLD.asked_session, OLD.asked_at, OLD.expires_at) THEN
      RAISE EXCEPTION 'what is asked for is not changed';
    END IF;
    IF OLD.approved_by IS NOT NULL AND NEW.approved_by IS DISTINCT FROM OLD.approved_by THEN
      RAISE EXCEPTION 'who has approved is not changed';
    END IF;
    IF OLD.state NOT IN ('asked', 'approved') OR OLD.done_at IS NOT NULL THEN
      RAISE EXCEPTION 'it is closed';
    END IF;
    IF NEW.approved_by IS NOT NULL AND OLD.approved_by IS NULL THEN
      IF NEW.approved_by IS DISTINCT FROM row_context.actor() THEN
        RAISE EXCEPTION 'nobody approves in the name of another';
      END IF;
      IF NOT EXISTS (SELECT 1 FROM actor a WHERE a.id = NEW.approved_by AND a.active AND a.created_at = NEW.approver_since
          AND a.enrolled_by IS NOT DISTINCT FROM NEW.approver_enrolled_by) THEN
        RAISE EXCEPTION 'the account of whoever approves is another one';
      END IF;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER approval_request_guarded BEFORE UPDATE ON approval_request
    FOR EACH ROW EXECUTE FUNCTION guard_approval_request();
`;
