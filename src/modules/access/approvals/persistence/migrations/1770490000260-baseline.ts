import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HELD, HOLD_DEED, triggerOf } from './held-deeds.js';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class ApprovalsBaseline1770490000260 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Deeds that wait for a second person (dual authorization, NIST SP 800-53 AC-3(2)).
      -- \`approver_since\` and \`approver_enrolled_by\` are copied from the account when it approves, so that the row
      -- itself can be checked; the trigger holds them against the account, and lets nobody approve in another's
      -- name or change what is asked.
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
      COMMENT ON COLUMN approval_request.payload IS 'what is done once it is approved: ids, codes and terms';
      COMMENT ON COLUMN approval_request.facts IS 'what the second person is shown of it; no content of records';
      COMMENT ON COLUMN approval_request.approver_id IS 'named in advance, where the institution has no second person';
      COMMENT ON COLUMN approval_request.by_founder IS 'approved by one of the two people that the institution was founded with';
      CREATE INDEX approval_request_of_institution ON approval_request (institution_id, seq);
      CREATE INDEX approval_request_of_approver ON approval_request (approver_id, seq) WHERE approver_id IS NOT NULL;
    `);
    await runner.query(`
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
    `);
    await runner.query(`
      -- A bulk export writes a row before anything of it is read: what, who, on whose approval. The database
      -- takes it beside the approval alone, and of the terminal of the server and the platform too. How many
      -- entries left, and the digest over them, are added once, when all was read.
      CREATE TABLE bulk_export (
        request_id uuid PRIMARY KEY,
        what text NOT NULL,
        institution_id uuid REFERENCES institution (id),
        owner_code text,
        exported_by uuid NOT NULL,
        approved_by uuid NOT NULL,
        begun_at timestamptz NOT NULL,
        finished_at timestamptz,
        entries int CHECK (entries >= 0),
        digest text CHECK (digest ~ '^[0-9a-f]{64}$'),
        CHECK ((finished_at IS NULL) = (entries IS NULL) AND (finished_at IS NULL) = (digest IS NULL))
      );
      COMMENT ON TABLE bulk_export IS 'what left as a file, who exported it, on whose approval: never its content';
      CREATE INDEX bulk_export_by_institution ON bulk_export (institution_id, begun_at);
    `);
    await runner.query(`
      -- That somebody may approve with a new account, as one of those that the institution was founded with, is
      -- held against what the database noted when the account was made; and what the row says of an approval is
      -- not changed afterwards.
      CREATE FUNCTION guard_approval_request() RETURNS trigger LANGUAGE plpgsql AS $$
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
      CREATE TRIGGER approval_request_guarded BEFORE UPDATE ON approval_request
        FOR EACH ROW EXECUTE FUNCTION guard_approval_request();
    `);
    await runner.query(`
      -- Whoever lets somebody in needs a second person, whatever statement a process runs in their name: the
      -- database holds a new account, a further role, an account that is opened again, an invitation and a secret
      -- against a request that was approved and is marked as done in the same transaction. A new request begins
      -- unanswered, so that nobody writes one that others seem to have approved.
      -- The terminal of the server, which founds institutions, has the fixed account that the first migration
      -- made. The platform's own work binds families and demonstrations. A statement without a signed context is
      -- the administrator's: a restored backup keeps what it says.
      CREATE FUNCTION begin_approval_request() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF row_context.actor() IS NOT NULL AND (NEW.state <> 'asked'
          OR num_nonnulls(NEW.approved_by, NEW.approved_session, NEW.approver_since, NEW.answered_by) > 0) THEN
          RAISE EXCEPTION 'a request begins unanswered';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER approval_request_begun BEFORE INSERT ON approval_request
        FOR EACH ROW EXECUTE FUNCTION begin_approval_request();
    `);
    await runner.query(`
      CREATE FUNCTION acts_alone() RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
      BEGIN
        RETURN row_context.actor() IS NULL OR row_context.actor() = '00000000-0000-4000-8000-000000000001'::uuid
          OR row_context.has_role('{platform}'::text[]);
      END $$;
    `);
    await runner.query(`
      CREATE FUNCTION approved_just_now(wanted text, account uuid) RETURNS boolean LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        RETURN EXISTS (SELECT 1 FROM approval_request r WHERE r.kind = wanted AND r.state = 'done' AND r.asked_by = row_context.actor()
          AND r.xmin = pg_current_xact_id()::xid AND r.payload ->> 'actorId' = account::text);
      END $$;
    `);
    await runner.query(`
      CREATE FUNCTION hold_account() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE
        since timestamptz;
        given text[];
      BEGIN
        IF acts_alone() THEN
          RETURN NEW;
        END IF;
        IF TG_OP = 'INSERT' THEN
          SELECT r.approved_at INTO since FROM approval_request r JOIN institution i ON i.code = r.payload ->> 'institution'
          WHERE r.kind = 'account' AND r.state = 'done' AND r.asked_by = row_context.actor() AND r.xmin = pg_current_xact_id()::xid
            AND i.id = NEW.institution_id AND r.payload ->> 'name' = NEW.name AND r.payload ->> 'email' IS NOT DISTINCT FROM NEW.email
            AND NEW.roles <@ ARRAY(SELECT jsonb_array_elements_text(r.payload -> 'roles'));
          IF since IS NULL OR NEW.created_at < since OR NEW.record_id IS NOT NULL OR NEW.enrolled_by IS DISTINCT FROM row_context.actor()
            OR EXISTS (SELECT 1 FROM actor a
              WHERE a.enrolled_by = row_context.actor() AND a.created_at >= since AND a.xmin = pg_current_xact_id()::xid) THEN
            RAISE EXCEPTION 'an account is made by two people';
          END IF;
          RETURN NEW;
        END IF;
        IF (NEW.id, NEW.institution_id, NEW.created_at, NEW.enrolled_by, NEW.record_id)
          IS DISTINCT FROM (OLD.id, OLD.institution_id, OLD.created_at, OLD.enrolled_by, OLD.record_id) THEN
          RAISE EXCEPTION 'whose an account is, and since when, is not changed';
        END IF;
        given := ARRAY(SELECT unnest(NEW.roles) EXCEPT SELECT unnest(OLD.roles));
        IF given <> '{}' AND NOT (approved_just_now('account_roles', NEW.id) AND given <@ ARRAY(
          SELECT jsonb_array_elements_text(r.payload -> 'roles') FROM approval_request r
          WHERE r.kind = 'account_roles' AND r.xmin = pg_current_xact_id()::xid AND r.payload ->> 'actorId' = NEW.id::text)) THEN
          RAISE EXCEPTION 'a role is given by two people';
        END IF;
        IF NEW.active AND NOT OLD.active AND NOT approved_just_now('account_opening', NEW.id) THEN
          RAISE EXCEPTION 'an account is opened again by two people';
        END IF;
        IF (NEW.email IS DISTINCT FROM OLD.email OR NEW.invited_until > COALESCE(OLD.invited_until, '-infinity'))
          AND NOT approved_just_now('account_invitation', NEW.id) THEN
          RAISE EXCEPTION 'a person is let in anew by two people';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER actor_held BEFORE INSERT OR UPDATE ON actor FOR EACH ROW EXECUTE FUNCTION hold_account();
    `);
    await runner.query(`
      CREATE FUNCTION hold_way_in() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF acts_alone() OR approved_just_now(TG_ARGV[0], NEW.actor_id) THEN
          RETURN NEW;
        END IF;
        IF TG_TABLE_NAME = 'invitation' AND EXISTS (SELECT 1 FROM approval_request r JOIN actor a ON a.enrolled_by = r.asked_by
          WHERE r.kind = 'account' AND r.state = 'done' AND r.asked_by = row_context.actor() AND r.xmin = pg_current_xact_id()::xid
            AND a.id = NEW.actor_id AND a.created_at >= r.approved_at AND a.xmin = pg_current_xact_id()::xid) THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a way in is given by two people';
      END $$;
      CREATE TRIGGER invitation_held BEFORE INSERT OR UPDATE ON invitation
        FOR EACH ROW EXECUTE FUNCTION hold_way_in('account_invitation');
      CREATE TRIGGER client_secret_held BEFORE INSERT ON client_secret
        FOR EACH ROW EXECUTE FUNCTION hold_way_in('machine_secret');
    `);
    await runner.query(`
      CREATE FUNCTION finish_bulk_export() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF OLD.finished_at IS NOT NULL OR (NEW.request_id, NEW.what, NEW.institution_id, NEW.owner_code, NEW.exported_by, NEW.approved_by, NEW.begun_at)
          IS DISTINCT FROM (OLD.request_id, OLD.what, OLD.institution_id, OLD.owner_code, OLD.exported_by, OLD.approved_by, OLD.begun_at) THEN
          RAISE EXCEPTION 'what is written down of an export stands';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER bulk_export_finished BEFORE UPDATE ON bulk_export FOR EACH ROW EXECUTE FUNCTION finish_bulk_export();
    `);
    await runner.query(HOLD_DEED);
    for (const deed of HELD) await runner.query(triggerOf(deed));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name, table } of HELD) await runner.query(`DROP TRIGGER ${name}_held ON ${table}`);
    await runner.query('DROP FUNCTION hold_deed()');
    await runner.query(`
      DROP TRIGGER actor_held ON actor;
      DROP TRIGGER invitation_held ON invitation;
      DROP TRIGGER client_secret_held ON client_secret;
      DROP TABLE bulk_export, named_approver, approval_request;
      DROP FUNCTION finish_bulk_export, hold_way_in, hold_account, approved_just_now, acts_alone,
        begin_approval_request, guard_approval_request;
    `);
  }
}
