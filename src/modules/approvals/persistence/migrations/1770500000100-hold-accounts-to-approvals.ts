import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever lets somebody in needs a second person, whatever statement a process runs in their name: the database holds a new account, a
 * further role, an account that is opened again, an invitation and a secret against a request that was approved and is marked as done in the
 * same transaction. A new request begins unanswered, so that nobody writes one that others seem to have approved.
 *
 * The terminal of the server, which founds institutions, has the fixed account that the first migration made. The platform's own work binds
 * families and demonstrations. A statement without a signed context is the administrator's: a restored backup keeps what it says.
 */
export class HoldAccountsToApprovals1770500000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REQUESTS);
    await runner.query(APPROVED);
    await runner.query(ACCOUNTS);
    await runner.query(WAYS_IN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER approval_request_begun ON approval_request; DROP FUNCTION begin_approval_request();
      DROP TRIGGER actor_held ON actor; DROP FUNCTION hold_account();
      DROP TRIGGER invitation_held ON invitation; DROP TRIGGER client_secret_held ON client_secret; DROP FUNCTION hold_way_in();
      DROP FUNCTION approved_just_now(text, uuid); DROP FUNCTION acts_alone();
    `);
  }
}

/** Nobody puts a table of their own in the place of one that is asked here. */
const PATH = 'SET search_path = public, pg_temp';

const REQUESTS = `
  CREATE FUNCTION begin_approval_request() RETURNS trigger LANGUAGE plpgsql ${PATH} AS $$
  BEGIN
    IF row_context.actor() IS NOT NULL AND (NEW.state <> 'asked'
      OR num_nonnulls(NEW.approved_by, NEW.approved_session, NEW.approver_since, NEW.answered_by) > 0) THEN
      RAISE EXCEPTION 'a request begins unanswered';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER approval_request_begun BEFORE INSERT ON approval_request
    FOR EACH ROW EXECUTE FUNCTION begin_approval_request();
`;

const APPROVED = `
  CREATE FUNCTION acts_alone() RETURNS boolean LANGUAGE plpgsql STABLE ${PATH} AS $$
  BEGIN
    RETURN row_context.actor() IS NULL OR row_context.actor() = '00000000-0000-4000-8000-000000000001'::uuid
      OR row_context.has_role('{platform}'::text[]);
  END $$;
  CREATE FUNCTION approved_just_now(wanted text, account uuid) RETURNS boolean LANGUAGE plpgsql ${PATH} AS $$
  BEGIN
    RETURN EXISTS (SELECT 1 FROM approval_request r WHERE r.kind = wanted AND r.state = 'done' AND r.asked_by = row_context.actor()
      AND r.xmin = pg_current_xact_id()::xid AND r.payload ->> 'actorId' = account::text);
  END $$;
`;

const ACCOUNTS = `
  CREATE FUNCTION hold_account() RETURNS trigger LANGUAGE plpgsql ${PATH} AS $$
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
`;

/** The link of an account that was made in the same transaction comes with its approval. */
const WAYS_IN = `
  CREATE FUNCTION hold_way_in() RETURNS trigger LANGUAGE plpgsql ${PATH} AS $$
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
`;
