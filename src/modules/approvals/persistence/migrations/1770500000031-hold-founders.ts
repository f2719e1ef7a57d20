import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That somebody may approve with a new account, as one of those that the institution was founded with, is held against what the database
 * noted when the account was made; and what the row says of an approval is not changed afterwards.
 */
export class HoldFounders1770500000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GUARD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(GUARD_BEFORE);
  }
}

const GUARD = `
  CREATE OR REPLACE FUNCTION guard_approval_request() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (NEW.id, NEW.kind, NEW.payload, NEW.payload_hash, NEW.facts, NEW.reason, NEW.institution_id, NEW.approver_id, NEW.asked_by,
        NEW.asked_session, NEW.asked_at, NEW.expires_at)
      IS DISTINCT FROM (OLD.id, OLD.kind, OLD.payload, OLD.payload_hash, OLD.facts, OLD.reason, OLD.institution_id, OLD.approver_id,
        OLD.asked_by, OLD.asked_session, OLD.asked_at, OLD.expires_at) THEN
      RAISE EXCEPTION 'what is asked for is not changed';
    END IF;
    IF OLD.approved_by IS NOT NULL
      AND (NEW.approved_by, NEW.approved_session, NEW.approved_at, NEW.approver_since, NEW.approver_enrolled_by, NEW.by_founder)
      IS DISTINCT FROM (OLD.approved_by, OLD.approved_session, OLD.approved_at, OLD.approver_since, OLD.approver_enrolled_by, OLD.by_founder) THEN
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
      IF NEW.by_founder AND NOT EXISTS (SELECT 1 FROM actor a WHERE a.id = NEW.approved_by AND a.founder) THEN
        RAISE EXCEPTION 'whoever approves has not founded the house';
      END IF;
    END IF;
    RETURN NEW;
  END $$;
`;

const GUARD_BEFORE = `
  CREATE OR REPLACE FUNCTION guard_approval_request() RETURNS trigger LANGUAGE plpgsql AS $$
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
`;
