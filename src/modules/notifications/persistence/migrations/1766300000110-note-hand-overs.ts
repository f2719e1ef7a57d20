import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an institution that closed had open, and to whom each of it went. */
export class NoteHandOvers1766300000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE handed_over (
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        from_institution_id uuid NOT NULL REFERENCES institution (id),
        from_alert_id uuid NOT NULL,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('handed_on', 'known_there', 'nothing_left')),
        to_institution_id uuid REFERENCES institution (id),
        to_alert_id uuid,
        due_at timestamptz,
        handed_at timestamptz NOT NULL,
        PRIMARY KEY (from_alert_id, subject_id)
      );
      CREATE INDEX handed_over_by_institution ON handed_over (from_institution_id, seq);
      COMMENT ON COLUMN handed_over.subject_id IS 'a match, or what else a duty is about';
      COMMENT ON COLUMN handed_over.outcome IS 'known_there: whoever answers had been alerted of it before; nothing_left: there was nothing to tell any more';
      COMMENT ON COLUMN handed_over.to_institution_id IS 'null of what was handed on: the operator';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE handed_over;');
  }
}
