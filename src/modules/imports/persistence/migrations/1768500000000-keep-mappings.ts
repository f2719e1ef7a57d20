import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A table of an institution's own is read by a mapping that came with the order; the worker needs it when it takes the file up. */
export class KeepMappings1768500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE import_job ADD COLUMN mapping jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE import_job DROP COLUMN mapping');
  }
}
