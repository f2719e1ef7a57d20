import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class ProceduresBaseline1770490000330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Kinds of procedures in versions, procedures with their steps, and what may be counted of them.
      CREATE TABLE procedure_kind (
        kind text NOT NULL,
        version int NOT NULL CHECK (version > 0),
        hash text NOT NULL,
        shipped boolean NOT NULL,
        content jsonb NOT NULL,
        loaded_by uuid NOT NULL,
        loaded_at timestamptz NOT NULL,
        PRIMARY KEY (kind, version)
      );
      COMMENT ON TABLE procedure_kind IS 'append-only: of those that were added the highest version counts, else the file of the house';
    `);
    await runner.query(`
      CREATE TABLE procedure (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        kind text NOT NULL,
        kind_version int NOT NULL,
        record_id uuid NOT NULL REFERENCES record (id),
        identification_id uuid REFERENCES identification (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        acting_id uuid REFERENCES institution (id),
        party_ids uuid[] NOT NULL,
        barred_ids uuid[] NOT NULL DEFAULT '{}',
        confidential boolean NOT NULL,
        other_country text,
        indicators text[] NOT NULL DEFAULT '{}',
        agreed boolean NOT NULL DEFAULT false,
        assigned jsonb NOT NULL DEFAULT '{}',
        state text NOT NULL CHECK (state IN ('proposed', 'open', 'done', 'refused', 'cancelled', 'declined', 'stopped')),
        step text,
        version int NOT NULL DEFAULT 1,
        opened_by uuid NOT NULL,
        opened_at timestamptz NOT NULL,
        due_at timestamptz,
        closed_at timestamptz,
        reason text,
        FOREIGN KEY (kind, kind_version) REFERENCES procedure_kind (kind, version),
        CHECK ((state = 'open') = (acting_id IS NOT NULL)),
        CHECK ((state IN ('proposed', 'open')) = (closed_at IS NULL))
      );
      COMMENT ON COLUMN procedure.barred_ids IS 'authorities that are suspected: no row rule and no duty reaches them';
      CREATE INDEX procedure_by_record ON procedure (record_id, seq);
      CREATE INDEX procedure_by_owner ON procedure (institution_id, seq);
      CREATE INDEX procedure_by_acting ON procedure (acting_id, seq) WHERE state = 'open';
      CREATE INDEX procedure_by_party ON procedure USING gin (party_ids);
      -- One of a kind is open for an identification in one hand: that another holds one must be told to nobody by
      -- a refusal.
      CREATE UNIQUE INDEX procedure_proposed_once ON procedure (identification_id, kind, institution_id)
        WHERE state IN ('proposed', 'open');
    `);
    await runner.query(`
      CREATE TABLE procedure_step (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        procedure_id uuid NOT NULL REFERENCES procedure (id),
        step text NOT NULL,
        institution_id uuid NOT NULL REFERENCES institution (id),
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'handed', 'ended')),
        opened_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        due_known boolean NOT NULL,
        outcome text,
        note text,
        cost_amount numeric(12, 2),
        cost_currency text,
        cost_borne_by text,
        done_by uuid,
        done_at timestamptz,
        CHECK ((state = 'open') = (done_at IS NULL))
      );
      CREATE UNIQUE INDEX procedure_step_open ON procedure_step (procedure_id) WHERE state = 'open';
      CREATE INDEX procedure_step_of ON procedure_step (procedure_id, seq);
    `);
    await runner.query(`
      -- Papers of procedures; their files lie sealed.
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
        added_at timestamptz NOT NULL,
        -- Whether a scanner has looked into the file of a paper: whoever opens it may want to know.
        scanned boolean NOT NULL DEFAULT false
      );
      COMMENT ON COLUMN procedure_paper.file_id IS 'NULL: the file has gone, its time was over';
      CREATE INDEX procedure_paper_of ON procedure_paper (procedure_id, seq);
      CREATE INDEX procedure_paper_file ON procedure_paper (file_id) WHERE file_id IS NOT NULL;
    `);
    await runner.query(`
      CREATE VIEW procedure_facts AS
        SELECT p.kind, p.confidential, p.state, last.outcome, p.institution_id, i.country,
          coalesce(p.acting_id, last.institution_id) AS acting_id, a.country AS acting_country, p.other_country,
          p.opened_at, p.due_at, p.closed_at,
          r.record_type <> 'report' OR permits_statistics(r.content, now()) AS is_permitted
        FROM procedure p
          JOIN institution i ON i.id = p.institution_id
          JOIN record r ON r.id = p.record_id
          LEFT JOIN LATERAL (SELECT s.outcome, s.institution_id FROM procedure_step s
            WHERE s.procedure_id = p.id AND s.outcome IS NOT NULL ORDER BY s.seq DESC LIMIT 1) last ON true
          LEFT JOIN institution a ON a.id = coalesce(p.acting_id, last.institution_id);
      COMMENT ON VIEW procedure_facts IS 'read by the statistics; whoever changes procedure keeps it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW procedure_facts;
      DROP TABLE procedure_paper, procedure_step, procedure, procedure_kind;
    `);
  }
}
