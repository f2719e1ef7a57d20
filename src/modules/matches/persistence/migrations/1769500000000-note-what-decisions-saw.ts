import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The probability of a match when a side decided: figures follow the banks from then on. Of earlier decisions it is not known. */
export class NoteWhatDecisionsSaw1769500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE match_side ADD COLUMN probability double precision;
      ALTER TABLE match_decision ADD COLUMN probability double precision;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE match_side DROP COLUMN probability;
      ALTER TABLE match_decision DROP COLUMN probability;
    `);
  }
}
