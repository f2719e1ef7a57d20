import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class ReportsBaseline1770490000030 implements MigrationInterface {
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
    await runner.query(`
      -- Reports that are still being written down. What they say is sealed: nothing of a draft is searched or
      -- compared.
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
      COMMENT ON COLUMN report_draft.content IS 'the fields, each with who wrote it at which version; sealed with a key outside the database';
      CREATE INDEX report_draft_by_owner ON report_draft (institution_id, seq);
      CREATE INDEX report_draft_by_change ON report_draft (changed_at);
    `);
    await runner.query(`
      -- How a search came to where it stands.
      CREATE TABLE case_step (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        record_id uuid NOT NULL REFERENCES record (id),
        move text NOT NULL,
        state_from text NOT NULL,
        state_to text NOT NULL,
        reason text,
        moved_by uuid NOT NULL,
        moved_at timestamptz NOT NULL
      );
      CREATE INDEX case_step_by_record ON case_step (record_id, seq);
    `);
    await runner.query(`
      -- Searches as the statistics count them, one by one: with what is counted of their report, and whether it
      -- may be.
      CREATE VIEW case_facts AS
        SELECT c.record_id, r.institution_id, r.country, c.state, c.opened_at,
          c.state IN ('open', 'searching', 'suspended') AS is_open,
          r.age, r.nationality, r.corridor, r.is_permitted
        FROM search_case c JOIN counted_record r ON r.record_id = c.record_id;
      COMMENT ON VIEW case_facts IS 'read by the statistics; whoever changes search_case keeps it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW case_facts;
      DROP TABLE case_step, report_draft, search_case;
    `);
  }
}
