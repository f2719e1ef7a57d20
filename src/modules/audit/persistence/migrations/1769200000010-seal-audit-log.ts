import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each entry of the log gets a place in a chain of hashes, so that a change by whoever owns the database is seen. */
export class SealAuditLog1769200000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_link (
        place bigint PRIMARY KEY,
        entry_seq bigint NOT NULL UNIQUE,
        hash text NOT NULL
      );
      CREATE TRIGGER audit_link_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_link
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
      COMMENT ON TABLE audit_link IS 'chain over the audit log: each hash is over an entry and the hash before';
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
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_sealing; DROP TABLE audit_link;');
  }
}
