import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class LegalDemandsBaseline1770490000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Demands of authorities for what institutions hold, and what became of them.
      CREATE TABLE legal_demand (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        institution_id uuid NOT NULL REFERENCES institution (id),
        version int NOT NULL DEFAULT 1,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'refused', 'answered')),
        authority text,
        country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
        instrument text NOT NULL,
        received_at timestamptz NOT NULL,
        scope_asked text,
        scope_given text,
        refused_reason text,
        counsel text,
        family_told_at timestamptz,
        gag_until timestamptz,
        given_ids uuid[] NOT NULL DEFAULT '{}',
        deeds uuid[] NOT NULL DEFAULT '{}',
        entered_by uuid NOT NULL,
        entered_at timestamptz NOT NULL,
        answered_by uuid,
        answered_at timestamptz,
        CHECK ((state = 'open') = (answered_at IS NULL) AND (state = 'open') = (answered_by IS NULL)),
        CHECK (cardinality(given_ids) = 0 OR (state = 'answered' AND cardinality(deeds) > 0))
      );
      COMMENT ON TABLE legal_demand IS 'what authorities have demanded of institutions, and what was given or refused';
      CREATE INDEX legal_demand_by_institution ON legal_demand (institution_id, seq);
      CREATE INDEX legal_demand_by_day ON legal_demand (received_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE legal_demand;
    `);
  }
}
