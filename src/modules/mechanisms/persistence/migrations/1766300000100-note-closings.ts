import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What ended with an institution that closed, as a row of its own and not in the audit log alone. */
export class NoteClosings1766300000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE institution_closing (
        institution_id uuid PRIMARY KEY REFERENCES institution (id),
        successor_id uuid REFERENCES institution (id),
        accounts_ended int CHECK (accounts_ended >= 0),
        closed_by uuid,
        closed_at timestamptz NOT NULL
      );
      COMMENT ON COLUMN institution_closing.accounts_ended IS 'null of one that closed before this was noted';
      INSERT INTO institution_closing (institution_id, successor_id, closed_at)
        SELECT id, successor_id, closed_at FROM institution WHERE closed_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE institution_closing;');
  }
}
