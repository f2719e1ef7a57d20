import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoteRemovedContent1765100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE record ADD COLUMN emptied_at timestamptz;
      ALTER TABLE record_version ADD COLUMN emptied_at timestamptz;
      CREATE INDEX record_ended ON record (changed_at) WHERE (withdrawn OR removed) AND emptied_at IS NULL;
      CREATE INDEX withdrawal_entry_by_record ON withdrawal_entry (record_id, at);
      COMMENT ON COLUMN record.emptied_at IS 'when its content was removed: what is left says whose it was and that it was taken back';
      COMMENT ON COLUMN record_version.emptied_at IS 'when its content was removed';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX withdrawal_entry_by_record;
      DROP INDEX record_ended;
      ALTER TABLE record_version DROP COLUMN emptied_at;
      ALTER TABLE record DROP COLUMN emptied_at;
    `);
  }
}
