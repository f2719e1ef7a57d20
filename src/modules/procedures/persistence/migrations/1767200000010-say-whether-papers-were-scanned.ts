import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a scanner has looked into the file of a paper: whoever opens it may want to know. */
export class SayWhetherPapersWereScanned1767200000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE procedure_paper ADD COLUMN scanned boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE procedure_paper DROP COLUMN scanned');
  }
}
