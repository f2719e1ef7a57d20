import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a filed case was answered, so that it is answered once a version and day. */
export class CreateCaseQuestions1770000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_question (
        record_id uuid NOT NULL REFERENCES record (id),
        version int NOT NULL,
        asked_on date NOT NULL,
        institution_id uuid NOT NULL REFERENCES institution (id),
        asked_by uuid NOT NULL,
        purpose text NOT NULL,
        asked_at timestamptz NOT NULL,
        candidates text[] NOT NULL,
        PRIMARY KEY (record_id, version, asked_on)
      );
      CREATE INDEX case_question_by_day ON case_question (asked_on);
      COMMENT ON TABLE case_question IS 'what comparison held for a filed case when it was asked, once a version and day';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_question');
  }
}
