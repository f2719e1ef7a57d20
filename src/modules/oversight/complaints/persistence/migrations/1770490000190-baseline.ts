import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class OversightBaseline1770490000190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Complaints of families and institutions, each with whoever handles it, and what oversight recommends.
      CREATE TABLE complaint (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        institution_id uuid NOT NULL REFERENCES institution (id),
        about_id uuid NOT NULL REFERENCES institution (id),
        complainant_id uuid REFERENCES institution (id),
        record_id uuid REFERENCES record (id),
        kind text NOT NULL,
        words text,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered')),
        version int NOT NULL DEFAULT 1,
        opened_by uuid NOT NULL,
        opened_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        assigned_to uuid,
        handled_before uuid[] NOT NULL DEFAULT '{}',
        finding text,
        answer text,
        answered_by uuid,
        answered_at timestamptz,
        -- The report of its own over which an institution complains: it stands in that report's timeline, for the
        -- complainant alone.
        report_id uuid REFERENCES record (id),
        CHECK (institution_id <> about_id),
        CHECK ((complainant_id IS NULL) <> (record_id IS NULL)),
        CHECK ((state = 'answered') = (finding IS NOT NULL)),
        CONSTRAINT complaint_over_own_report CHECK (report_id IS NULL OR complainant_id IS NOT NULL)
      );
      COMMENT ON COLUMN complaint.handled_before IS 'bodies that it was passed on from';
      CREATE INDEX complaint_by_handler ON complaint (institution_id, seq);
      CREATE INDEX complaint_by_complainant ON complaint (complainant_id, seq) WHERE complainant_id IS NOT NULL;
      CREATE INDEX complaint_by_record ON complaint (record_id, seq) WHERE record_id IS NOT NULL;
      CREATE INDEX complaint_by_report ON complaint (report_id, seq) WHERE report_id IS NOT NULL;
    `);
    await runner.query(`
      CREATE TABLE recommendation (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        institution_id uuid NOT NULL REFERENCES institution (id),
        addressee_id uuid NOT NULL REFERENCES institution (id),
        words text NOT NULL,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered')),
        version int NOT NULL DEFAULT 1,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        answer text,
        answer_words text,
        answered_by uuid,
        answered_at timestamptz,
        CHECK ((state = 'answered') = (answer IS NOT NULL))
      );
      CREATE INDEX recommendation_by_addressee ON recommendation (addressee_id, seq);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE recommendation, complaint;
    `);
  }
}
