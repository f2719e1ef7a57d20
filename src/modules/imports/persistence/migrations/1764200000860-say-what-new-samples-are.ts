import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A genetic file names samples, not records: what becomes of those that no record has is said with the import. */
export class SayWhatNewSamplesAre1764200000860 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE import_job ADD COLUMN profiles_as text CHECK (profiles_as IN ('remains', 'records'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE import_job DROP COLUMN profiles_as');
  }
}
