import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Releases with purpose, handling and end, one row a deed. What was released before had none of these: it stays released, for
 * any purpose and until it is taken back.
 */
export class CreateDisclosureReleases1764000000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE disclosure_release (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL,
        record_a uuid NOT NULL REFERENCES record (id),
        record_b uuid NOT NULL REFERENCES record (id),
        institution_a uuid NOT NULL REFERENCES institution (id),
        institution_b uuid NOT NULL REFERENCES institution (id),
        side text NOT NULL CHECK (side IN ('a', 'b')),
        action text NOT NULL CHECK (action IN ('released', 'taken_back')),
        level int NOT NULL CHECK (level BETWEEN 0 AND 4),
        purpose text,
        handling text NOT NULL,
        handling_note text,
        until timestamptz,
        done_by uuid,
        done_at timestamptz NOT NULL
      );
      CREATE INDEX disclosure_release_by_a ON disclosure_release (record_a, kind);
      CREATE INDEX disclosure_release_by_b ON disclosure_release (record_b, kind);
      COMMENT ON TABLE disclosure_release IS 'every release and every taking back; of a pair and side the last one counts';
      INSERT INTO disclosure_release (kind, record_a, record_b, institution_a, institution_b, side, action, level, handling, done_at)
      SELECT h.kind, h.record_a, h.record_b, h.institution_a, h.institution_b, one.side, 'released', one.level, 'H0', h.changed_at
      FROM hypothesis h, LATERAL (VALUES ('a', h.released_a), ('b', h.released_b)) AS one (side, level)
      WHERE one.level IS NOT NULL;
      ALTER TABLE hypothesis DROP COLUMN released_a, DROP COLUMN released_b;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hypothesis ADD COLUMN released_a int, ADD COLUMN released_b int;
      DROP TABLE disclosure_release;
    `);
  }
}
