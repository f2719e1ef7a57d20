import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class ReferralsBaseline1770490000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE transmission (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        record_id uuid NOT NULL REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        receiver_id uuid NOT NULL REFERENCES institution (id),
        reason text NOT NULL,
        state text NOT NULL DEFAULT 'sent' CHECK (state IN ('sent', 'acknowledged', 'returned', 'ended')),
        version int NOT NULL DEFAULT 1,
        sent_by uuid NOT NULL,
        sent_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        until timestamptz NOT NULL,
        moved_by uuid,
        moved_at timestamptz,
        return_reason text,
        return_words text,
        deletion_asked_at timestamptz,
        deletion_due_at timestamptz,
        deletion_answer text CHECK (deletion_answer IN ('deleted', 'kept_with_reason')),
        deletion_reason text,
        deletion_answered_by uuid,
        deletion_answered_at timestamptz,
        CHECK (receiver_id <> institution_id)
      );
      CREATE UNIQUE INDEX transmission_under_way ON transmission (record_id, institution_id, receiver_id)
        WHERE state IN ('sent', 'acknowledged');
      CREATE INDEX transmission_by_sender ON transmission (institution_id, seq);
      CREATE INDEX transmission_by_receiver ON transmission (receiver_id, seq);
      -- Transmissions whose time is over are looked for every minute.
      CREATE INDEX transmission_by_until ON transmission (until) WHERE state IN ('sent', 'acknowledged');
    `);
    await runner.query(`
      -- Remains that are identified and whose family is not known: who keeps them seeks it, by questions to its
      -- country.
      CREATE TABLE family_search (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        record_id uuid NOT NULL REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'found', 'closed')),
        version int NOT NULL DEFAULT 1,
        opened_by uuid NOT NULL,
        opened_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        report_id uuid REFERENCES record (id),
        reason text,
        ended_by uuid,
        ended_at timestamptz,
        CHECK ((state = 'found') = (report_id IS NOT NULL)),
        CHECK ((state = 'closed') = (reason IS NOT NULL))
      );
      CREATE UNIQUE INDEX family_search_open ON family_search (record_id) WHERE state = 'open';
      CREATE INDEX family_search_by_owner ON family_search (institution_id, seq);
    `);
    await runner.query(`
      CREATE TABLE inquiry (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        record_id uuid NOT NULL REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        receiver_id uuid REFERENCES institution (id),
        register_name text,
        kind text NOT NULL,
        naming boolean NOT NULL,
        state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'answered', 'ended')),
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        answer text,
        answered_by uuid,
        answered_at timestamptz,
        search_id uuid REFERENCES family_search (id),
        CHECK ((state = 'answered') = (answer IS NOT NULL)),
        CHECK (receiver_id IS NOT NULL OR register_name IS NOT NULL),
        CHECK ((kind = 'family') = (search_id IS NOT NULL))
      );
      CREATE INDEX inquiry_by_record ON inquiry (record_id, seq);
      CREATE INDEX inquiry_by_asker ON inquiry (institution_id, seq);
      CREATE INDEX inquiry_by_receiver ON inquiry (receiver_id, seq);
      CREATE INDEX inquiry_by_search ON inquiry (search_id, seq) WHERE search_id IS NOT NULL;
    `);
    await runner.query(`
      -- Reports that were passed on, as the statistics count them: sent by whom to whom, and when the receiver
      -- first answered.
      CREATE VIEW transmission_facts AS
        SELECT t.id, t.record_id, t.institution_id, i.country, t.receiver_id, o.country AS receiver_country, t.state,
          t.sent_at, t.due_at, CASE WHEN t.state IN ('acknowledged', 'returned') THEN t.moved_at END AS answered_at, r.is_permitted
        FROM transmission t
          JOIN counted_record r ON r.record_id = t.record_id
          JOIN institution i ON i.id = t.institution_id
          JOIN institution o ON o.id = t.receiver_id;
      COMMENT ON VIEW transmission_facts IS 'read by the statistics; whoever changes transmission keeps it';
    `);
    await runner.query(`
      CREATE VIEW inquiry_facts AS
        SELECT q.id, q.record_id, q.institution_id, i.country, q.receiver_id, o.country AS receiver_country, q.state,
          q.asked_at, q.due_at, q.answered_at, r.is_permitted
        FROM inquiry q
          JOIN counted_record r ON r.record_id = q.record_id
          JOIN institution i ON i.id = q.institution_id
          JOIN institution o ON o.id = q.receiver_id;
      COMMENT ON VIEW inquiry_facts IS 'read by the statistics; whoever changes inquiry keeps it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW inquiry_facts, transmission_facts;
      DROP TABLE inquiry, family_search, transmission;
    `);
  }
}
