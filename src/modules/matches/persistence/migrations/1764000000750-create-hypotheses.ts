import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateHypotheses1764000000750 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hypothesis (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        kind text NOT NULL,
        record_a uuid NOT NULL REFERENCES record (id),
        record_b uuid NOT NULL REFERENCES record (id),
        institution_a uuid NOT NULL REFERENCES institution (id),
        institution_b uuid NOT NULL REFERENCES institution (id),
        state text NOT NULL,
        version int NOT NULL DEFAULT 1,
        log10_lr double precision NOT NULL,
        prior double precision NOT NULL,
        probability double precision NOT NULL,
        model_version text NOT NULL,
        hash_a text NOT NULL,
        hash_b text NOT NULL,
        evidence jsonb NOT NULL,
        holder_only boolean NOT NULL DEFAULT false,
        released_a int,
        released_b int,
        run_id uuid NOT NULL,
        opened_at timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (kind, record_a, record_b)
      );
      CREATE INDEX hypothesis_by_a ON hypothesis (record_a, state);
      CREATE INDEX hypothesis_by_b ON hypothesis (record_b, state);
      CREATE INDEX hypothesis_by_institution_a ON hypothesis (institution_a, seq);
      CREATE INDEX hypothesis_by_institution_b ON hypothesis (institution_b, seq);
      CREATE TABLE match_side (
        hypothesis_id uuid NOT NULL REFERENCES hypothesis (id),
        side text NOT NULL CHECK (side IN ('a', 'b')),
        state text NOT NULL DEFAULT 'unseen',
        reason text,
        decided_by uuid,
        decided_at timestamptz,
        PRIMARY KEY (hypothesis_id, side)
      );
      CREATE TABLE match_decision (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        hypothesis_id uuid NOT NULL REFERENCES hypothesis (id),
        side text NOT NULL,
        state text NOT NULL,
        reason text,
        decided_by uuid NOT NULL,
        decided_at timestamptz NOT NULL
      );
      CREATE INDEX match_decision_by_hypothesis ON match_decision (hypothesis_id, id);
      COMMENT ON TABLE match_decision IS 'every decision ever given; match_side holds the last of each side';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE match_decision; DROP TABLE match_side; DROP TABLE hypothesis;');
  }
}
