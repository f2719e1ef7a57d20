import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class ReintegrationBaseline1770490000340 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Offers of training and work, who wants help with them, who was referred to which, and what may be counted
      -- of it.
      CREATE TABLE offer (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        institution_id uuid NOT NULL REFERENCES institution (id),
        kind text NOT NULL CHECK (kind IN ('training', 'work')),
        trades text[] NOT NULL,
        provides text[] NOT NULL,
        country text NOT NULL,
        admin1 text NOT NULL,
        municipality text NOT NULL,
        place_key text NOT NULL,
        places int NOT NULL CHECK (places BETWEEN 1 AND 10000),
        opens_on date NOT NULL,
        closes_on date NOT NULL CHECK (closes_on >= opens_on),
        languages text[] NOT NULL,
        conditions text,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
        version int NOT NULL DEFAULT 1,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL
      );
      CREATE INDEX offer_by_place ON offer (place_key, seq);
      CREATE INDEX offer_open ON offer (closes_on) WHERE state = 'open';
    `);
    await runner.query(`
      CREATE TABLE reintegration_plan (
        record_id uuid PRIMARY KEY REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        state text NOT NULL CHECK (state IN ('agreed', 'ended')),
        decided_by text NOT NULL,
        authority text,
        country text,
        admin1 text,
        municipality text,
        place_key text,
        trades text[] NOT NULL DEFAULT '{}',
        needs text[] NOT NULL DEFAULT '{}',
        agreed_at timestamptz NOT NULL,
        ended_at timestamptz,
        version int NOT NULL DEFAULT 1,
        noted_by uuid NOT NULL,
        CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
        CHECK (state = 'agreed' OR (place_key IS NULL AND authority IS NULL AND trades = '{}' AND needs = '{}'))
      );
      COMMENT ON TABLE reintegration_plan IS 'by the own word of whoever is found alive; what has ended keeps nothing of it';
    `);
    await runner.query(`
      CREATE TABLE offer_referral (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        offer_id uuid NOT NULL REFERENCES offer (id),
        record_id uuid NOT NULL REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        procedure_id uuid NOT NULL REFERENCES procedure (id),
        referred_by uuid NOT NULL,
        referred_at timestamptz NOT NULL
      );
      CREATE INDEX offer_referral_by_offer ON offer_referral (offer_id);
      CREATE INDEX offer_referral_by_record ON offer_referral (record_id, seq);
    `);
    await runner.query(`
      CREATE VIEW referral_facts AS
        SELECT r.id, r.offer_id, r.record_id, r.procedure_id, r.institution_id, o.institution_id AS offering_id, o.place_key,
          o.kind, r.referred_at, begun.placed_at,
          CASE
            WHEN p.state = 'open' THEN CASE WHEN begun.placed_at IS NULL THEN 'open' ELSE 'placed' END
            WHEN p.state IN ('cancelled', 'stopped') THEN 'taken_back'
            WHEN begun.placed_at IS NOT NULL THEN CASE WHEN p.state = 'done' THEN 'stayed' ELSE 'left' END
            WHEN last.outcome = 'person_declined' THEN 'declined'
            WHEN last.outcome = 'no_answer' THEN 'not_reached'
            ELSE 'not_taken' END AS state
        FROM offer_referral r
          JOIN offer o ON o.id = r.offer_id
          JOIN procedure p ON p.id = r.procedure_id
          CROSS JOIN LATERAL (SELECT max(s.done_at) AS placed_at FROM procedure_step s
            WHERE s.procedure_id = p.id AND s.step = 'begin' AND s.outcome = 'done') begun
          LEFT JOIN LATERAL (SELECT s.outcome FROM procedure_step s
            WHERE s.procedure_id = p.id AND s.outcome IS NOT NULL AND s.step <> 'tell' ORDER BY s.seq DESC LIMIT 1) last ON true;
      COMMENT ON VIEW referral_facts IS 'read by the statistics; whoever changes offer or procedure keeps it';
    `);
    await runner.query(`
      CREATE VIEW plan_facts AS
        SELECT p.institution_id, p.place_key, p.trades, p.needs, p.agreed_at
        FROM reintegration_plan p JOIN record r ON r.id = p.record_id
        WHERE p.state = 'agreed' AND NOT r.withdrawn AND NOT r.removed;
      COMMENT ON VIEW plan_facts IS 'read by the statistics; whoever changes reintegration_plan keeps it';
    `);
    await runner.query(`
      CREATE VIEW place_facts AS
        SELECT o.institution_id, o.place_key, o.kind, o.opens_on::timestamptz AS opens_at
        FROM offer o CROSS JOIN LATERAL generate_series(1, o.places);
      COMMENT ON VIEW place_facts IS 'a row a place; read by the statistics, whoever changes offer keeps it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW place_facts, plan_facts, referral_facts;
      DROP TABLE offer_referral, reintegration_plan, offer;
    `);
  }
}
