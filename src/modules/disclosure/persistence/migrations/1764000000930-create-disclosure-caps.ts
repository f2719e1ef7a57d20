import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDisclosureCaps1764000000930 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE disclosure_cap (
        record_id uuid PRIMARY KEY REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        level int NOT NULL CHECK (level BETWEEN 0 AND 3),
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL
      );
      COMMENT ON TABLE disclosure_cap IS 'the most that anybody but its owner is shown of a record; without a row there is no limit';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE disclosure_cap;');
  }
}
