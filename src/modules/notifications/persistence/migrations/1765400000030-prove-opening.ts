import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That somebody has seen an alert in the inbox, and opened it: the proof that no mail server gives. */
export class ProveOpening1765400000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE alert_delivery ADD COLUMN seen_at timestamptz, ADD COLUMN opened_at timestamptz;
      CREATE INDEX alert_delivery_by_alert ON alert_delivery (alert_id, created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX alert_delivery_by_alert; ALTER TABLE alert_delivery DROP COLUMN seen_at, DROP COLUMN opened_at;
    `);
  }
}
