import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Steps of the escalation have the name that the profile of the country gives them. */
export class NameSteps1766200000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE alert_step ADD COLUMN name text;
      COMMENT ON COLUMN alert_step.name IS 'NULL: the profile of the country says nothing of steps';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE alert_step DROP COLUMN name;');
  }
}
