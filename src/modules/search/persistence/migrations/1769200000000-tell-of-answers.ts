import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A kept question may be asked again by itself, and tells where records answer that did not before. */
export class TellOfAnswers1769200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE saved_search ADD tell_purpose text, ADD due_at timestamptz, ADD asked_at timestamptz,
        ADD CONSTRAINT saved_search_tells CHECK ((tell_purpose IS NULL) = (due_at IS NULL));
      CREATE INDEX saved_search_due ON saved_search (due_at) WHERE due_at IS NOT NULL;
      CREATE TABLE saved_search_answer (
        search_id uuid NOT NULL REFERENCES saved_search (id) ON DELETE CASCADE,
        record_id uuid NOT NULL REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        found_at timestamptz NOT NULL,
        seen_at timestamptz,
        PRIMARY KEY (search_id, record_id)
      );
      COMMENT ON TABLE saved_search_answer IS 'which records have answered a kept question, so that it tells of others alone';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE saved_search_answer;
      ALTER TABLE saved_search DROP CONSTRAINT saved_search_tells, DROP tell_purpose, DROP due_at, DROP asked_at;
    `);
  }
}
