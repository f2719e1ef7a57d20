import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports that are still being written down. What they say is sealed: nothing of a draft is searched or compared. */
export class CreateReportDrafts1765200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_draft (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        institution_id uuid NOT NULL REFERENCES institution (id),
        version int NOT NULL,
        content text NOT NULL,
        opened_by uuid NOT NULL,
        opened_at timestamptz NOT NULL,
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL
      );
      CREATE INDEX report_draft_by_owner ON report_draft (institution_id, seq);
      CREATE INDEX report_draft_by_change ON report_draft (changed_at);
      COMMENT ON COLUMN report_draft.content IS 'the fields, each with who wrote it at which version; sealed with a key outside the database';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_draft;');
  }
}
