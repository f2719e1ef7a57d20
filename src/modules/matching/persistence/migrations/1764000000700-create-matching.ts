import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMatching1764000000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE match_background (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        model_version text NOT NULL,
        body bytea NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE match_background IS 'frequencies that scores are measured against, frozen so that a score can be computed again';
      CREATE TABLE match_run (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        scope text NOT NULL CHECK (scope IN ('record', 'import', 'all')),
        subject_id uuid,
        import_id uuid,
        requested_by uuid NOT NULL,
        institution_id uuid,
        state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'superseded')),
        background_id uuid REFERENCES match_background (id),
        model_version text,
        task_id uuid,
        shards int NOT NULL DEFAULT 0,
        figures jsonb NOT NULL DEFAULT '[]',
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        finished_at timestamptz
      );
      CREATE INDEX match_run_by_subject ON match_run (subject_id, seq);
      CREATE UNIQUE INDEX match_run_by_task ON match_run (task_id) WHERE task_id IS NOT NULL;
      CREATE UNIQUE INDEX match_run_by_import ON match_run (import_id) WHERE import_id IS NOT NULL;
      CREATE TABLE match_shard (
        run_id uuid NOT NULL REFERENCES match_run (id) ON DELETE CASCADE,
        scan text NOT NULL,
        shard int NOT NULL,
        compared bigint NOT NULL,
        milliseconds int NOT NULL,
        by_query bytea NOT NULL,
        by_bank bytea NOT NULL,
        done_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (run_id, scan, shard)
      );
      COMMENT ON TABLE match_shard IS 'what one shard found, until the run has merged it';
      CREATE TABLE candidate_list (
        subject_id uuid NOT NULL REFERENCES record (id),
        subject_seq bigint NOT NULL,
        kind text NOT NULL,
        side text NOT NULL CHECK (side IN ('a', 'b', 'both')),
        run_id uuid NOT NULL,
        background_id uuid NOT NULL,
        model_version text NOT NULL,
        subject_hash text NOT NULL,
        prior double precision NOT NULL,
        tail double precision NOT NULL,
        floor double precision NOT NULL,
        best double precision NOT NULL,
        candidates bytea NOT NULL,
        hashes text NOT NULL,
        computed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (subject_id, kind)
      );
      CREATE INDEX candidate_list_by_best ON candidate_list (run_id, best);
      CREATE INDEX candidate_list_by_seq ON candidate_list (kind, subject_seq) INCLUDE (floor);
      COMMENT ON COLUMN candidate_list.hashes IS 'content hashes of the candidates in the order of the list, parted by spaces';
      COMMENT ON COLUMN candidate_list.best IS 'highest probability in the list: finds the strong ones without unpacking';
      COMMENT ON COLUMN candidate_list.floor IS 'log10 LR that a newcomer must exceed; -Infinity while the list has room';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE candidate_list; DROP TABLE match_shard; DROP TABLE match_run; DROP TABLE match_background;',
    );
  }
}
