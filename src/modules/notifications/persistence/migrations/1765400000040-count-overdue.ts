import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is overdue, counted once an hour for the whole network to read. */
export class CountOverdue1765400000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE overdue_figure (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        institution_id uuid REFERENCES institution (id),
        kind text NOT NULL,
        age text NOT NULL,
        overdue int NOT NULL,
        escalated int NOT NULL,
        counted_at timestamptz NOT NULL
      );
      COMMENT ON COLUMN overdue_figure.institution_id IS 'NULL: no institution answers, so it is the duty of the operator';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE overdue_figure;');
  }
}
