import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which relatives to sample next, over all reports of an institution: asked for, worked off report by report, kept. */
export class CreateRelativeRankings1764100001410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE relative_ranking (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        institution_id uuid NOT NULL REFERENCES institution (id),
        requested_by uuid NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done')),
        threshold double precision NOT NULL,
        setting_id uuid NOT NULL,
        software_version text NOT NULL,
        task_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz
      );
      CREATE INDEX relative_ranking_of_institution ON relative_ranking (institution_id, seq DESC);
      CREATE TABLE ranked_family (
        ranking_id uuid NOT NULL REFERENCES relative_ranking (id) ON DELETE CASCADE,
        record_id uuid NOT NULL REFERENCES record (id) ON DELETE CASCADE,
        content_hash text NOT NULL,
        prospects jsonb NOT NULL,
        refusal text,
        PRIMARY KEY (ranking_id, record_id)
      );
      COMMENT ON COLUMN ranked_family.content_hash IS 'what the report said when it was reckoned';
      COMMENT ON COLUMN ranked_family.refusal IS 'code of the reason why nothing could be reckoned';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ranked_family; DROP TABLE relative_ranking;');
  }
}
