import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a scanner has looked into a file; of those that are there nobody has. */
export class SayWhetherScanned1767200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sealed_file ADD COLUMN scanned boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sealed_file DROP COLUMN scanned');
  }
}
