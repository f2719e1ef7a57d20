import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units inside an authority that enforces migration law are told of, so that they hear no more than they may. */
export class WithinMigration1770500000241 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE institution ADD COLUMN within_migration jsonb,
        ADD CONSTRAINT institution_within_migration_sourced
          CHECK (within_migration IS NULL OR kind <> 'search_mechanism' OR within_migration ->> 'source' IS NOT NULL);
      COMMENT ON COLUMN institution.within_migration IS 'authority that enforces migration law inside which it lies, and who says so';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE institution DROP COLUMN within_migration');
  }
}
