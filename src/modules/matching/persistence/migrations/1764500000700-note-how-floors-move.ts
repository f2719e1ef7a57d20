import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoteHowFloorsMove1764500000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE candidate_list ADD COLUMN changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id();
      ALTER TABLE candidate_list ADD COLUMN fell_xid xid8;
      CREATE INDEX candidate_list_by_change ON candidate_list (changed_xid);
      COMMENT ON COLUMN candidate_list.changed_xid IS 'the transaction that wrote the list';
      COMMENT ON COLUMN candidate_list.fell_xid IS 'the last transaction that made the list ask for less than before';
      ALTER TABLE match_shard ADD COLUMN floors_xid xid8;
      COMMENT ON COLUMN match_shard.floors_xid IS
        'floors as of this transaction turned pairs away; null where every pair was scored';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE match_shard DROP COLUMN floors_xid;
      DROP INDEX candidate_list_by_change;
      ALTER TABLE candidate_list DROP COLUMN fell_xid;
      ALTER TABLE candidate_list DROP COLUMN changed_xid;
    `);
  }
}
