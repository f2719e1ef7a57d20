import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Imports, what was wrong with their lines, and files that wait to be read.
 *
 * `lines_done` and the counts move in the transaction that writes the records of those lines, so that an import which
 * is taken up after a crash goes on where it was. A finding holds no value of a line.
 */
export class CreateImports1764000000850 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_file (
        id uuid PRIMARY KEY,
        institution_id uuid REFERENCES institution (id),
        bytes bigint NOT NULL DEFAULT 0,
        complete boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX import_file_by_age ON import_file (created_at);
      CREATE TABLE import_file_chunk (
        file_id uuid NOT NULL REFERENCES import_file (id) ON DELETE CASCADE,
        number int NOT NULL,
        content bytea NOT NULL,
        PRIMARY KEY (file_id, number)
      );

      CREATE TABLE import_job (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        institution_id uuid REFERENCES institution (id),
        actor_id uuid NOT NULL,
        format text NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'refused', 'interrupted', 'undone')),
        dry_run boolean NOT NULL,
        strict boolean NOT NULL,
        announced text,
        file_id uuid REFERENCES import_file (id) ON DELETE SET NULL,
        task_id uuid,
        refusal jsonb,
        lines_done bigint NOT NULL DEFAULT 0,
        accepted int NOT NULL DEFAULT 0,
        rejected int NOT NULL DEFAULT 0,
        warnings int NOT NULL DEFAULT 0,
        stored int NOT NULL DEFAULT 0,
        unchanged int NOT NULL DEFAULT 0,
        findings_kept int NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        touched_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        undone_at timestamptz
      );
      COMMENT ON COLUMN import_job.institution_id IS 'whose records they are; NULL: of several, by the operator';
      COMMENT ON COLUMN import_job.announced IS 'code of the one institution that the records were said to be of';
      CREATE INDEX import_job_by_institution ON import_job (institution_id, seq);

      CREATE TABLE import_finding (
        import_id uuid NOT NULL REFERENCES import_job (id) ON DELETE CASCADE,
        ordinal int NOT NULL,
        line bigint NOT NULL,
        "row" bigint,
        path text NOT NULL,
        code text NOT NULL,
        expected text NOT NULL,
        severity text NOT NULL CHECK (severity IN ('error', 'warning')),
        PRIMARY KEY (import_id, ordinal)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE import_finding; DROP TABLE import_job; DROP TABLE import_file_chunk; DROP TABLE import_file;',
    );
  }
}
