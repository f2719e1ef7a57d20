import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a rule asks beyond place and nationality, what it has an office do, and where it was read. */
export class RuleTerms1770500000223 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE mechanism_rule ADD COLUMN terms jsonb NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mechanism_rule DROP COLUMN terms');
  }
}
