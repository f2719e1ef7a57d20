import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import has two runs at most: one of what it brought, and one of what its undo put back. */
export class CompareWhatUndoPutBack1764100000710 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE match_run ADD COLUMN after_undo boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN match_run.after_undo IS 'about the records that the undo of the import put back';
      DROP INDEX match_run_by_import;
      CREATE UNIQUE INDEX match_run_by_import ON match_run (import_id, after_undo) WHERE import_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM match_run WHERE after_undo;
      DROP INDEX match_run_by_import;
      ALTER TABLE match_run DROP COLUMN after_undo;
      CREATE UNIQUE INDEX match_run_by_import ON match_run (import_id) WHERE import_id IS NOT NULL;
    `);
  }
}
