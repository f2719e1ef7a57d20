import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuditLog1764000000200 implements MigrationInterface {
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
      CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$;
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_entry; DROP FUNCTION refuse_audit_change;');
  }
}
