import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A step of a procedure keeps what the law of the actor's country says of its time, and by which article. */
export class LimitsOfSteps1770500000232 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE procedure_step
        ADD COLUMN not_before timestamptz,
        ADD COLUMN no_date text,
        ADD COLUMN legal_basis text
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE procedure_step DROP COLUMN not_before, DROP COLUMN no_date, DROP COLUMN legal_basis
    `);
  }
}
