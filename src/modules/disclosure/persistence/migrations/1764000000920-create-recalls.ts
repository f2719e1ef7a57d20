import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRecalls1764000000920 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE recall (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        kind text NOT NULL,
        record_a uuid NOT NULL REFERENCES record (id),
        record_b uuid NOT NULL REFERENCES record (id),
        institution_a uuid NOT NULL REFERENCES institution (id),
        institution_b uuid NOT NULL REFERENCES institution (id),
        side text NOT NULL CHECK (side IN ('a', 'b')),
        level int NOT NULL CHECK (level BETWEEN 2 AND 4),
        cause text NOT NULL CHECK (cause IN ('taken_back', 'ended', 'barred', 'capped')),
        state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'deleted', 'kept_with_reason')),
        version int NOT NULL DEFAULT 1,
        asked_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        answered_at timestamptz,
        answered_by uuid,
        reason text
      );
      CREATE INDEX recall_by_institution_a ON recall (institution_a, seq);
      CREATE INDEX recall_by_institution_b ON recall (institution_b, seq);
      COMMENT ON TABLE recall IS 'asks the institution beside the owner of side to delete what it has seen of it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recall;');
  }
}
