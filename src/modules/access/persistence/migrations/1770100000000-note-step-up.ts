import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When and how the person of a session has last shown anew who they are, and for which session a round to the provider does so. */
export class NoteStepUp1770100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session
        ADD COLUMN step_up_at timestamptz,
        ADD COLUMN step_up_how text CHECK (step_up_how IN ('provider', 'passkey')),
        ADD CHECK ((step_up_at IS NULL) = (step_up_how IS NULL)),
        ADD CHECK (step_up_at IS NULL OR kind = 'person');
      ALTER TABLE sign_in ADD COLUMN step_up_of uuid REFERENCES session (id) ON DELETE CASCADE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM sign_in WHERE step_up_of IS NOT NULL;
      ALTER TABLE sign_in DROP COLUMN step_up_of;
      ALTER TABLE session DROP COLUMN step_up_at, DROP COLUMN step_up_how;
    `);
  }
}
