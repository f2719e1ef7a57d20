import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class LaboratoryBaseline1770490000230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Which relatives to sample next, over all reports of an institution: asked for, worked off report by
      -- report, kept.
      CREATE TABLE relative_ranking (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        institution_id uuid NOT NULL REFERENCES institution (id),
        requested_by uuid NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done')),
        threshold double precision NOT NULL,
        setting_id uuid NOT NULL,
        software_version text NOT NULL,
        task_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz
      );
      CREATE INDEX relative_ranking_of_institution ON relative_ranking (institution_id, seq DESC);
    `);
    await runner.query(`
      CREATE TABLE ranked_family (
        ranking_id uuid NOT NULL REFERENCES relative_ranking (id) ON DELETE CASCADE,
        record_id uuid NOT NULL REFERENCES record (id) ON DELETE CASCADE,
        content_hash text NOT NULL,
        prospects jsonb NOT NULL,
        refusal text,
        PRIMARY KEY (ranking_id, record_id)
      );
      COMMENT ON COLUMN ranked_family.content_hash IS 'what the report said when it was reckoned';
      COMMENT ON COLUMN ranked_family.refusal IS 'code of the reason why nothing could be reckoned';
    `);
    await runner.query(`
      -- Joint identifications of events: asked for, reckoned by a worker, kept with what they were reckoned from.
      CREATE TABLE joint_result (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        institution_id uuid NOT NULL REFERENCES institution (id),
        requested_by uuid NOT NULL,
        event_code text NOT NULL,
        prior text NOT NULL CHECK (prior IN ('flat', 'evidence')),
        threshold double precision NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'refused')),
        setting_id uuid NOT NULL,
        software_version text NOT NULL,
        task_id uuid,
        inputs jsonb NOT NULL DEFAULT '[]',
        outcome jsonb,
        refusal jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz
      );
      COMMENT ON COLUMN joint_result.inputs IS 'a list of [record id, content hash] of what was reckoned with';
      COMMENT ON COLUMN joint_result.setting_id IS 'frequency table and model (kinship_setting)';
      COMMENT ON COLUMN joint_result.refusal IS 'code and parameters of the reason why nothing could be reckoned';
      CREATE INDEX joint_result_of_institution ON joint_result (institution_id, event_code, seq DESC);
    `);
    await runner.query(`
      -- Figures of a match of two institutions, which both laboratories have agreed to reckon once.
      CREATE TABLE dna_exchange (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        hypothesis_id uuid NOT NULL REFERENCES hypothesis (id),
        record_a uuid NOT NULL REFERENCES record (id),
        record_b uuid NOT NULL REFERENCES record (id),
        institution_a uuid NOT NULL REFERENCES institution (id),
        institution_b uuid NOT NULL REFERENCES institution (id),
        with_loci boolean NOT NULL,
        state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'accepted', 'declined', 'withdrawn', 'ended')),
        asked_side text NOT NULL CHECK (asked_side IN ('a', 'b')),
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        answered_by uuid,
        answered_at timestamptz,
        accepted_at timestamptz,
        ends_at timestamptz,
        setting_id uuid,
        digest_a text,
        digest_b text,
        document_a text,
        document_b text,
        CHECK (state = 'accepted' OR (document_a IS NULL AND document_b IS NULL))
      );
      COMMENT ON COLUMN dna_exchange.asked_side IS 'whose laboratory asks; the one of the other side answers';
      COMMENT ON COLUMN dna_exchange.digest_a IS 'keyed hash of what the samples showed when the figures were reckoned';
      COMMENT ON COLUMN dna_exchange.document_a IS 'the figures as the owner of the first record is shown them, sealed; null once they are shown no more';
      CREATE UNIQUE INDEX dna_exchange_standing ON dna_exchange (hypothesis_id) WHERE state IN ('asked', 'accepted');
      CREATE INDEX dna_exchange_of_match ON dna_exchange (hypothesis_id, seq);
      CREATE INDEX dna_exchange_of_a ON dna_exchange (record_a);
      CREATE INDEX dna_exchange_of_b ON dna_exchange (record_b);
      CREATE INDEX dna_exchange_by ON dna_exchange (asked_by, asked_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE dna_exchange, joint_result, ranked_family, relative_ranking;
    `);
  }
}
