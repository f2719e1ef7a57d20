import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RemindOfEndingConsents1764700000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE consent_calendar ADD COLUMN reminded_days int;
      COMMENT ON COLUMN consent_calendar.reminded_days IS 'the last reminder that was given, by its days before the end';
      CREATE INDEX consent_calendar_by_reminder ON consent_calendar (ends_at) WHERE ends_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX consent_calendar_by_reminder;
      ALTER TABLE consent_calendar DROP COLUMN reminded_days CASCADE;
    `);
  }
}
