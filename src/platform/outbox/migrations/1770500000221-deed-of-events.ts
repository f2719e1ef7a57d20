import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events name the operation that caused them, so that what they end can say by what it was ended. */
export class DeedOfEvents1770500000221 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox_event ADD COLUMN operation text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox_event DROP COLUMN operation');
  }
}
