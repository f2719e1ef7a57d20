import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What holders ask of offices that were told, and what these answer. */
export class OfficeQuestions1770500000261 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE office_question (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        routed_office_id uuid NOT NULL REFERENCES routed_office (id),
        record_ids uuid[] NOT NULL,
        asker_id uuid NOT NULL REFERENCES institution (id),
        office_id uuid NOT NULL REFERENCES institution (id),
        asks text NOT NULL CHECK (asks IN ('what_was_done', 'own_file', 'family_contact', 'other')),
        words text CHECK (length(words) <= 1000),
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        delivered_at timestamptz,
        withheld_at timestamptz,
        reply text CHECK (reply IN ('told', 'cannot_say')),
        reply_words text CHECK (length(reply_words) <= 1000),
        replied_by uuid,
        replied_at timestamptz,
        CHECK ((reply IS NULL) = (replied_at IS NULL)),
        CHECK (reply IS NULL OR delivered_at IS NOT NULL),
        CHECK (delivered_at IS NOT NULL OR withheld_at IS NOT NULL)
      );
      COMMENT ON TABLE office_question IS 'a question of the holder of a record to an office that was told of it';
      COMMENT ON COLUMN office_question.withheld_at IS 'since when the office does not read it, for its part is at its end or it may hear no more';
      CREATE INDEX office_question_by_part ON office_question (routed_office_id, seq);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE office_question');
  }
}
