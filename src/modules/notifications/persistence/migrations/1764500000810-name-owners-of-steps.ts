import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A step knows whose alert it belongs to: the policy of alerts asks the steps who was told, so that the policy of steps cannot ask
 * the alerts in its turn.
 */
export class NameOwnersOfSteps1764500000810 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE alert_step ADD COLUMN owner_institution_id uuid;
      UPDATE alert_step SET owner_institution_id = alert.institution_id FROM alert WHERE alert.id = alert_id;
      COMMENT ON COLUMN alert_step.owner_institution_id IS 'as in alert; NULL as there: the installation''s own';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE alert_step DROP COLUMN owner_institution_id CASCADE');
  }
}
