import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Duties that were opened before lead to no family that anybody could name here. */
export class NameReportsOfDuties1765100000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE duty ADD COLUMN report_id uuid;
      COMMENT ON COLUMN duty.report_id IS 'the report of the family that the duty leads to; NULL where it leads to none';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE duty DROP COLUMN report_id;');
  }
}
