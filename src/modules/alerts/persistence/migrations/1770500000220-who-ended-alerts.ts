import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An alert that has ended says by which deed of whom. Of answers that is known already; of what had ended
 * otherwise nobody has written it down.
 */
export class WhoEndedAlerts1770500000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE alert ADD COLUMN ended_by uuid, ADD COLUMN ended_institution_id uuid,
        ADD COLUMN ended_operation text, ADD COLUMN ended_at timestamptz;
      UPDATE alert SET ended_by = acted_by, ended_operation = 'alerts.act', ended_at = acted_at,
        ended_institution_id = (SELECT actor.institution_id FROM actor WHERE actor.id = acted_by)
      WHERE state = 'acted' AND acted_by IS NOT NULL AND acted_at IS NOT NULL;
      ALTER TABLE alert ADD CONSTRAINT alert_open_is_not_ended CHECK (ended_at IS NULL OR state IN ('acted', 'closed')),
        ADD CONSTRAINT alert_ended_by_a_deed CHECK ((ended_at IS NULL) = (ended_operation IS NULL)
          AND (ended_at IS NULL) = (ended_by IS NULL));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE alert DROP COLUMN ended_by, DROP COLUMN ended_institution_id, DROP COLUMN ended_operation,
        DROP COLUMN ended_at;
    `);
  }
}
