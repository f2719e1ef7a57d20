import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A transmission that a family permits no more ends when what was given is to be deleted, which may be a day later. */
export class EndsOfTransmissions1770500000273 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE transmission ADD COLUMN ends_at timestamptz;
      COMMENT ON COLUMN transmission.ends_at IS 'when it ends since it is permitted no more; NULL while it is permitted';
      CREATE INDEX transmission_by_end ON transmission (ends_at) WHERE state IN ('sent', 'acknowledged')
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE transmission DROP COLUMN ends_at');
  }
}
