import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an undo leaves behind: which records it put back, so that they can be found by the import, and which versions it
 * took back, so that a later undo never puts one of them back.
 */
export class NoteUndoneImports1764100000420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE record ADD COLUMN put_back_from uuid;
      CREATE INDEX record_put_back ON record (put_back_from, seq) WHERE put_back_from IS NOT NULL;
      CREATE INDEX record_taken_out ON record (import_id, seq) WHERE removed;
      COMMENT ON COLUMN record.put_back_from IS 'the import whose undo put the present version in place';
      ALTER TABLE record_version ADD COLUMN undone boolean NOT NULL DEFAULT false;
      CREATE INDEX record_version_by_import ON record_version (import_id) WHERE import_id IS NOT NULL;
      COMMENT ON COLUMN record_version.undone IS 'the import that brought this version was taken back';
      UPDATE record_version v SET undone = true
      FROM (SELECT id AS record_id, import_id FROM record WHERE removed
            UNION SELECT record_id, import_id FROM record_version WHERE removed) gone
      WHERE v.record_id = gone.record_id AND v.import_id = gone.import_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX record_version_by_import;
      DROP INDEX record_taken_out;
      ALTER TABLE record_version DROP COLUMN undone;
      ALTER TABLE record DROP COLUMN put_back_from;
    `);
  }
}
