import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An alert may rest for a while. What it has rested for stays written down: whoever is told of it later sees that. */
export class SnoozeAlerts1765400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE alert ADD COLUMN snoozed_until timestamptz;
      CREATE TABLE alert_snooze (
        alert_id uuid NOT NULL REFERENCES alert (id),
        position int NOT NULL,
        reason text NOT NULL,
        words text,
        until timestamptz NOT NULL,
        actor_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (alert_id, position)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE alert_snooze; ALTER TABLE alert DROP COLUMN snoozed_until;');
  }
}
