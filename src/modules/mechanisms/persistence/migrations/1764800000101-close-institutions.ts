import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An institution that closes stays in the records that name it; its work is somebody else's. */
export class CloseInstitutions1764800000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE institution
        ADD COLUMN closed_at timestamptz,
        ADD COLUMN successor_id uuid REFERENCES institution (id),
        ADD CONSTRAINT institution_follows_another CHECK (successor_id <> id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE institution DROP COLUMN successor_id, DROP COLUMN closed_at;');
  }
}
