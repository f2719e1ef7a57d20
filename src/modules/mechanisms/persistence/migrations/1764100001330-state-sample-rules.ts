import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From whom an institution accepts genetic samples, and who says so. */
export class StateSampleRules1764100001330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE institution ADD COLUMN admits jsonb;
      COMMENT ON COLUMN institution.admits IS 'NULL: not stated';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE institution DROP COLUMN admits;');
  }
}
