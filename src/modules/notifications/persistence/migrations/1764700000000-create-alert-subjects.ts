import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Alerts about something else than a match. The unique key is the promise that a subject alerts an institution once; `mark`
 * tells apart what one subject may alert of several times.
 */
export class CreateAlertSubjects1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE alert_subject (
        alert_id uuid NOT NULL REFERENCES alert (id),
        institution_id uuid,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        mark text NOT NULL,
        PRIMARY KEY (alert_id, subject_id),
        CONSTRAINT alert_subject_once UNIQUE NULLS NOT DISTINCT (institution_id, kind, subject_id, mark)
      );
      COMMENT ON COLUMN alert_subject.subject_id IS 'what it is an id of is said by the kind: a recall, a record';
      CREATE INDEX alert_subject_by_subject ON alert_subject (subject_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE alert_subject;');
  }
}
