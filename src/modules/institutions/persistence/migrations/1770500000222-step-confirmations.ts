import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A coordinator of a country has confirmed a step of its protocol as it reads: its due dates are on. */
export class StepConfirmations1770500000222 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mechanism_confirmation (
        country text NOT NULL,
        step text NOT NULL,
        step_hash text NOT NULL,
        institution_id uuid NOT NULL REFERENCES institution (id),
        confirmed_by uuid NOT NULL,
        confirmed_at timestamptz NOT NULL,
        PRIMARY KEY (country, step, step_hash)
      );
      CREATE INDEX mechanism_confirmation_by_institution ON mechanism_confirmation (institution_id);
      COMMENT ON TABLE mechanism_confirmation IS 'append-only: a step that reads otherwise has to be confirmed anew';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mechanism_confirmation');
  }
}
