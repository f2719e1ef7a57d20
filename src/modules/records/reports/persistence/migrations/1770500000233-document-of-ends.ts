import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A move that closes a search keeps the rule of the country's law whose document there was. */
export class DocumentOfEnds1770500000233 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_step ADD COLUMN document text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_step DROP COLUMN document');
  }
}
