import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the records with a sample among all: in most banks a small part. */
export class IndexTypedRecords1764100001400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX record_with_sample ON record (record_type, seq)
      WHERE NOT removed AND NOT withdrawn AND (content ? 'profile' OR content ? 'profiles'
        OR content ? 'directProfile' OR jsonb_path_exists(content, '$.relatives[*].profile'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX record_with_sample');
  }
}
