import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a shard has found lives for a minute and hardly shrinks: compressing it costs more than it saves. */
export class StoreShardsPlainly1764100000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE match_shard ALTER COLUMN by_query SET STORAGE EXTERNAL;
      ALTER TABLE match_shard ALTER COLUMN by_bank SET STORAGE EXTERNAL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE match_shard ALTER COLUMN by_query SET STORAGE EXTENDED;
      ALTER TABLE match_shard ALTER COLUMN by_bank SET STORAGE EXTENDED;
    `);
  }
}
