import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSearchCases1764000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE search_case (
        record_id uuid PRIMARY KEY REFERENCES record (id),
        state text NOT NULL,
        version int NOT NULL DEFAULT 1,
        opened_at timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX search_case_by_state ON search_case (state);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE search_case;');
  }
}
