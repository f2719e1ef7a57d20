import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The report of its own over which an institution complains: it stands in that report's timeline, for the complainant alone. */
export class SayOfWhichReport1767200000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE complaint ADD COLUMN report_id uuid REFERENCES record (id),
        ADD CONSTRAINT complaint_over_own_report CHECK (report_id IS NULL OR complainant_id IS NOT NULL);
      CREATE INDEX complaint_by_report ON complaint (report_id, seq) WHERE report_id IS NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE complaint DROP COLUMN report_id');
  }
}
