import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the institutions of whoever travelled along may be told that a companion was found, as the family and the person found have said. */
export class AllowTellingCompanions1769800000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identification ADD COLUMN family_allows_companions boolean, ADD COLUMN person_allows_companions boolean;
      CREATE INDEX identification_by_report ON identification (record_a);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX identification_by_report;
      ALTER TABLE identification DROP COLUMN family_allows_companions, DROP COLUMN person_allows_companions;
    `);
  }
}
