import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers of procedures; their files lie sealed. */
export class CreateProcedurePapers1766400000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE procedure_paper (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        procedure_id uuid NOT NULL REFERENCES procedure (id),
        document text NOT NULL,
        step text NOT NULL,
        institution_id uuid NOT NULL REFERENCES institution (id),
        file_id uuid REFERENCES sealed_file (id),
        media text NOT NULL,
        bytes int NOT NULL,
        issued_on date,
        keep_days int NOT NULL CHECK (keep_days >= 0),
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL
      );
      CREATE INDEX procedure_paper_of ON procedure_paper (procedure_id, seq);
      CREATE INDEX procedure_paper_file ON procedure_paper (file_id) WHERE file_id IS NOT NULL;
      COMMENT ON COLUMN procedure_paper.file_id IS 'NULL: the file has gone, its time was over';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE procedure_paper;');
  }
}
