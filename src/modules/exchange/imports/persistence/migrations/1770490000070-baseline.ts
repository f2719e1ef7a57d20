import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class ExchangeBaseline1770490000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Imports, what was wrong with their lines, and files that wait to be read.
      -- \`lines_done\` and the counts move in the transaction that writes the records of those lines, so that an
      -- import which is taken up after a crash goes on where it was. A finding holds no value of a line.
      CREATE TABLE import_file (
        id uuid PRIMARY KEY,
        institution_id uuid REFERENCES institution (id),
        bytes bigint NOT NULL DEFAULT 0,
        complete boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX import_file_by_age ON import_file (created_at);
    `);
    await runner.query(`
      CREATE TABLE import_file_chunk (
        file_id uuid NOT NULL REFERENCES import_file (id) ON DELETE CASCADE,
        number int NOT NULL,
        content bytea NOT NULL,
        PRIMARY KEY (file_id, number)
      );
    `);
    await runner.query(`
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
        undone_at timestamptz,
        -- A genetic file names samples, not records: what becomes of those that no record has is said with the
        -- import.
        profiles_as text CHECK (profiles_as IN ('remains', 'records')),
        -- A table of an institution's own is read by a mapping that came with the order; the worker needs it when
        -- it takes the file up.
        mapping jsonb
      );
      COMMENT ON COLUMN import_job.institution_id IS 'whose records they are; NULL: of several, by the operator';
      COMMENT ON COLUMN import_job.announced IS 'code of the one institution that the records were said to be of';
      CREATE INDEX import_job_by_institution ON import_job (institution_id, seq);
    `);
    await runner.query(`
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
    await runner.query(`
      DROP TABLE import_finding, import_job, import_file_chunk, import_file;
    `);
  }
}
