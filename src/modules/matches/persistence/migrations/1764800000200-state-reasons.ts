import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StateReasons1764800000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE match_side ADD COLUMN reason_code text;
      ALTER TABLE match_decision ADD COLUMN reason_code text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE match_side DROP COLUMN reason_code;
      ALTER TABLE match_decision DROP COLUMN reason_code;
    `);
  }
}
