import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was taken back may wait with its deletion; what is in the table already has waited for nothing. */
export class WaitingDeletions1770500000272 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE withdrawal_entry ADD COLUMN deletes_at timestamptz;
      UPDATE withdrawal_entry SET deletes_at = at;
      ALTER TABLE withdrawal_entry ALTER COLUMN deletes_at SET DEFAULT now();
      COMMENT ON COLUMN withdrawal_entry.deletes_at IS 'from when on what it permitted is deleted; NULL where it was permitted again before';
      CREATE INDEX withdrawal_entry_deleting ON withdrawal_entry (record_id, deletes_at)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE withdrawal_entry DROP COLUMN deletes_at');
  }
}
