import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What institutions owe beside the review of matches, as their modules have announced it. One row a thing, kind and institution:
 * it is open or done, by the last that was announced of it, in whatever order the tasks have run.
 */
export class CreateDuties1764900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE duty (
        institution_id uuid NOT NULL REFERENCES institution (id),
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        opening uuid NOT NULL,
        is_open boolean NOT NULL,
        due_at timestamptz,
        announced_at timestamptz NOT NULL,
        PRIMARY KEY (institution_id, kind, subject_id)
      );
      COMMENT ON COLUMN duty.opening IS 'the event that has opened it last: each opening alerts once';
      CREATE INDEX duty_by_subject ON duty (subject_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE duty;');
  }
}
