import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReviewTasks1764800000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE data_request (
        id uuid PRIMARY KEY,
        hypothesis_id uuid NOT NULL REFERENCES hypothesis (id),
        asked_side text NOT NULL CHECK (asked_side IN ('a', 'b')),
        kinds text[] NOT NULL,
        words text,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'supplied', 'cannot', 'withdrawn')),
        version int NOT NULL DEFAULT 1,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        answered_by uuid,
        answered_at timestamptz,
        answer_code text,
        answer_words text
      );
      CREATE INDEX data_request_by_hypothesis ON data_request (hypothesis_id);
      COMMENT ON TABLE data_request IS 'what one side of a match asks of the other before it can decide';
      CREATE TABLE match_look (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        hypothesis_id uuid NOT NULL REFERENCES hypothesis (id),
        side text NOT NULL CHECK (side IN ('a', 'b')),
        finding text NOT NULL CHECK (finding IN ('same', 'not_same', 'unsure')),
        words text,
        looked_by uuid NOT NULL,
        looked_at timestamptz NOT NULL
      );
      CREATE INDEX match_look_by_hypothesis ON match_look (hypothesis_id, id);
      COMMENT ON TABLE match_look IS 'looks of third persons at matches whose sides differ';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE match_look; DROP TABLE data_request;');
  }
}
