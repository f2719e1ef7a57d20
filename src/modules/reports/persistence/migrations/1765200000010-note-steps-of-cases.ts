import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a search came to where it stands. Of moves before this table nothing is known but the last state. */
export class NoteStepsOfCases1765200000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_step (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        record_id uuid NOT NULL REFERENCES record (id),
        move text NOT NULL,
        state_from text NOT NULL,
        state_to text NOT NULL,
        reason text,
        moved_by uuid NOT NULL,
        moved_at timestamptz NOT NULL
      );
      CREATE INDEX case_step_by_record ON case_step (record_id, seq);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_step;');
  }
}
