import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class AuditBaseline1770490000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor_id uuid NOT NULL,
        institution_id uuid,
        action text NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('done', 'denied')),
        purpose text,
        record_ids uuid[] NOT NULL DEFAULT '{}',
        detail jsonb NOT NULL DEFAULT '{}',
        request_id text
      );
      CREATE INDEX audit_entry_by_record ON audit_entry USING gin (record_ids);
      CREATE INDEX audit_entry_by_actor ON audit_entry (actor_id, id);
      -- What an account has read since the hour began is counted in the log itself.
      CREATE INDEX audit_entry_by_time ON audit_entry (actor_id, at);
    `);
    await runner.query(`
      -- Each entry of the log gets a place in a chain of hashes, so that a change by whoever owns the database is
      -- seen.
      CREATE TABLE audit_link (
        place bigint PRIMARY KEY,
        entry_seq bigint NOT NULL UNIQUE,
        hash text NOT NULL
      );
      COMMENT ON TABLE audit_link IS 'chain over the audit log: each hash is over an entry and the hash before';
    `);
    await runner.query(`
      CREATE TABLE audit_sealing (
        id uuid PRIMARY KEY,
        settled_to bigint NOT NULL DEFAULT 0,
        pending_to bigint NOT NULL DEFAULT 0,
        pending_xid xid8,
        pending_at timestamptz,
        checked_place bigint NOT NULL DEFAULT 0,
        proven_place bigint NOT NULL DEFAULT 0,
        proven_hash text NOT NULL DEFAULT '',
        proven_until timestamptz,
        proven_at timestamptz,
        fault text,
        fault_entry bigint,
        fault_at timestamptz
      );
      COMMENT ON TABLE audit_sealing IS 'how far the audit log is chained, and how far the chain has been looked through';
      INSERT INTO audit_sealing (id) VALUES ('00000000-0000-4000-8000-000000000001');
    `);
    await runner.query(`
      CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$;
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
      CREATE TRIGGER audit_link_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_link
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE audit_sealing, audit_link, audit_entry;
      DROP FUNCTION refuse_audit_change;
    `);
  }
}
