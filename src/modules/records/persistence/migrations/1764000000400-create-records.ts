import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One table for the three kinds of record: an issuer's code is unique among all of them, a reference names no kind,
 * and the bank snapshot reads one place. `changed_xid` is the writing transaction: a reader that remembers the oldest
 * transaction still open at its last look finds every later change, whatever the order of commits.
 */
export class CreateRecords1764000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        institution_id uuid NOT NULL REFERENCES institution (id),
        record_type text NOT NULL CHECK (record_type IN ('report', 'remains', 'living')),
        code text NOT NULL,
        version int NOT NULL,
        status text NOT NULL,
        event_code text,
        content jsonb NOT NULL,
        content_hash text NOT NULL,
        withdrawn boolean NOT NULL DEFAULT false,
        removed boolean NOT NULL DEFAULT false,
        import_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz NOT NULL DEFAULT now(),
        changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        UNIQUE (institution_id, code)
      );
      CREATE INDEX record_by_owner ON record (institution_id, record_type, seq);
      CREATE INDEX record_by_change ON record (changed_xid);
      CREATE INDEX record_by_import ON record (import_id) WHERE import_id IS NOT NULL;
      CREATE INDEX record_by_event ON record (event_code) WHERE event_code IS NOT NULL;
      CREATE TABLE record_version (
        record_id uuid NOT NULL REFERENCES record (id),
        version int NOT NULL,
        content jsonb NOT NULL,
        content_hash text NOT NULL,
        status text NOT NULL,
        withdrawn boolean NOT NULL,
        removed boolean NOT NULL,
        import_id uuid,
        changed_at timestamptz NOT NULL,
        replaced_by uuid NOT NULL,
        replaced_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (record_id, version)
      );
      COMMENT ON TABLE record_version IS 'what a record said before; the present state stands in record';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_version; DROP TABLE record;');
  }
}
