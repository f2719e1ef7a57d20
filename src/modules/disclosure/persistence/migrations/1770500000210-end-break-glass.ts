import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was read under an urgent access, written down when it has ended, and that copies of it were deleted: by whoever took them alone. */
export class EndBreakGlass1770500000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE break_glass
        ADD COLUMN ended_at timestamptz CHECK (ended_at >= until),
        ADD COLUMN reads jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(reads) = 'array'),
        ADD COLUMN deletion_due_at timestamptz,
        ADD COLUMN deletion_confirmed_at timestamptz,
        ADD COLUMN deletion_confirmed_by uuid CHECK (deletion_confirmed_by = actor_id),
        ADD CONSTRAINT break_glass_deletion CHECK (
          (deletion_due_at IS NULL OR ended_at IS NOT NULL)
          AND (deletion_confirmed_at IS NULL) = (deletion_confirmed_by IS NULL)
          AND (deletion_confirmed_at IS NULL OR deletion_due_at IS NOT NULL));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE break_glass DROP CONSTRAINT break_glass_deletion, DROP COLUMN ended_at, DROP COLUMN reads, DROP COLUMN deletion_due_at,
        DROP COLUMN deletion_confirmed_at, DROP COLUMN deletion_confirmed_by;
    `);
  }
}
