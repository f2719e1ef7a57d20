import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whatever came by file says what was decided by whoever had to decide; what came otherwise is the word of the person. */
export class NoteWhoDecided1764000000830 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE record ADD COLUMN wish_decided_by text
        CHECK (wish_decided_by IN ('person', 'guardianship_authority', 'file')), ADD COLUMN wish_authority text;
      COMMENT ON COLUMN record.wish_decided_by IS 'whose decision the wish of a living record is; of a child only the authority''s counts';
      UPDATE record SET wish_decided_by = CASE WHEN import_id IS NULL THEN 'person' ELSE 'file' END
      WHERE record_type = 'living' AND content -> 'wishes' ? 'informFamily';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE record DROP COLUMN wish_decided_by, DROP COLUMN wish_authority;');
  }
}
