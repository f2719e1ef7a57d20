import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Joint identifications of events: asked for, reckoned by a worker, kept with what they were reckoned from. */
export class CreateJointResults1764100001420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE joint_result (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        institution_id uuid NOT NULL REFERENCES institution (id),
        requested_by uuid NOT NULL,
        event_code text NOT NULL,
        prior text NOT NULL CHECK (prior IN ('flat', 'evidence')),
        threshold double precision NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'refused')),
        setting_id uuid NOT NULL,
        software_version text NOT NULL,
        task_id uuid,
        inputs jsonb NOT NULL DEFAULT '[]',
        outcome jsonb,
        refusal jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz
      );
      CREATE INDEX joint_result_of_institution ON joint_result (institution_id, event_code, seq DESC);
      COMMENT ON COLUMN joint_result.inputs IS 'a list of [record id, content hash] of what was reckoned with';
      COMMENT ON COLUMN joint_result.setting_id IS 'frequency table and model (kinship_setting)';
      COMMENT ON COLUMN joint_result.refusal IS 'code and parameters of the reason why nothing could be reckoned';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE joint_result;');
  }
}
