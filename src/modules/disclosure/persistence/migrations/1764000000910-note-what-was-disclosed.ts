import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoteWhatWasDisclosed1764000000910 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE disclosed (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL,
        record_a uuid NOT NULL REFERENCES record (id),
        record_b uuid NOT NULL REFERENCES record (id),
        institution_a uuid NOT NULL REFERENCES institution (id),
        institution_b uuid NOT NULL REFERENCES institution (id),
        side text NOT NULL CHECK (side IN ('a', 'b')),
        actor_id uuid NOT NULL,
        purpose text NOT NULL,
        level int NOT NULL CHECK (level BETWEEN 2 AND 4),
        handling text NOT NULL,
        first_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL,
        recalled_at timestamptz
      );
      CREATE UNIQUE INDEX disclosed_once
        ON disclosed (record_a, record_b, kind, side, actor_id, purpose, level, handling);
      CREATE INDEX disclosed_by_b ON disclosed (record_b);
      COMMENT ON TABLE disclosed IS 'who of the other institution has seen a side at level 2 or more; the audit log has every read';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE disclosed;');
  }
}
