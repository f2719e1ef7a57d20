import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of what is there already nobody knows when it was scored: not before it was opened. */
export class NoteRemovedEvidence1765100000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hypothesis ADD COLUMN evidence_at timestamptz NOT NULL DEFAULT now(), ADD COLUMN emptied_at timestamptz;
      UPDATE hypothesis SET evidence_at = opened_at;
      CREATE INDEX hypothesis_ended ON hypothesis (changed_at) WHERE state IN ('lapsed', 'excluded') AND emptied_at IS NULL;
      COMMENT ON COLUMN hypothesis.evidence_at IS 'when it was last scored';
      COMMENT ON COLUMN hypothesis.emptied_at IS 'when its evidence and figures were removed; NULL again when it is scored anew';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX hypothesis_ended;
      ALTER TABLE hypothesis DROP COLUMN emptied_at, DROP COLUMN evidence_at;
    `);
  }
}
