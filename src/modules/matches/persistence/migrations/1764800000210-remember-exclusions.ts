import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RememberExclusions1764800000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE match_side ADD COLUMN version_a int, ADD COLUMN version_b int;
      CREATE TABLE match_reopening (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        hypothesis_id uuid NOT NULL REFERENCES hypothesis (id),
        side text NOT NULL CHECK (side IN ('a', 'b')),
        because text[] NOT NULL,
        reopened_at timestamptz NOT NULL
      );
      CREATE INDEX match_reopening_by_hypothesis ON match_reopening (hypothesis_id, id);
      COMMENT ON TABLE match_reopening IS 'a record has changed so that an exclusion lost its ground: which groups of its fields, and no values';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE match_reopening;
      ALTER TABLE match_side DROP COLUMN version_a, DROP COLUMN version_b;
    `);
  }
}
