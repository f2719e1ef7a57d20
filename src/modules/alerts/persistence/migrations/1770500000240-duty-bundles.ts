import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Duties that belong together, of one journey, are one alert of the institution. */
export class DutyBundles1770500000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE duty ADD COLUMN bundle text;
      COMMENT ON COLUMN duty.bundle IS 'key of what it belongs to with others; NULL: it is by itself';
      CREATE INDEX duty_by_bundle ON duty (institution_id, kind, bundle) WHERE bundle IS NOT NULL AND is_open;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE duty DROP COLUMN bundle');
  }
}
