import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLinkageModels1764400000730 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE linkage_model (
        number int PRIMARY KEY,
        version text NOT NULL UNIQUE,
        weights jsonb NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE linkage_model IS 'what the linkage model has learnt from labels; a version is never changed';
      CREATE TABLE linkage_model_use (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        version text REFERENCES linkage_model (version),
        chosen_by uuid NOT NULL,
        chosen_at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE linkage_model_use IS 'which version is scored by, the last one now; null is the model as written';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE linkage_model_use; DROP TABLE linkage_model;');
  }
}
