import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever enrolled somebody has nothing approved by them. Of accounts from before nobody knows it any more. */
export class NoteWhoEnrolled1770200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE actor ADD COLUMN enrolled_by uuid;
      COMMENT ON COLUMN actor.enrolled_by IS 'who enrolled the account; null where it is not known, and of the first ones of an installation';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE actor DROP COLUMN enrolled_by;');
  }
}
