import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class MatchingBaseline1770490000050 implements MigrationInterface {
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
    `);
    await runner.query(`
      CREATE TABLE match_run (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        scope text NOT NULL CHECK (scope IN ('record', 'import', 'linked', 'all')),
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
        finished_at timestamptz,
        -- An import has two runs at most: one of what it brought, and one of what its undo put back.
        after_undo boolean NOT NULL DEFAULT false,
        subject_ids uuid[]
      );
      COMMENT ON COLUMN match_run.after_undo IS 'about the records that the undo of the import put back';
      COMMENT ON COLUMN match_run.subject_ids IS 'the records of a run over some that belong together';
      CREATE INDEX match_run_by_subject ON match_run (subject_id, seq);
      CREATE UNIQUE INDEX match_run_by_task ON match_run (task_id) WHERE task_id IS NOT NULL;
      CREATE UNIQUE INDEX match_run_by_import ON match_run (import_id, after_undo) WHERE import_id IS NOT NULL;
    `);
    await runner.query(`
      CREATE TABLE match_shard (
        run_id uuid NOT NULL REFERENCES match_run (id) ON DELETE CASCADE,
        scan text NOT NULL,
        shard int NOT NULL,
        compared bigint NOT NULL,
        milliseconds int NOT NULL,
        by_query bytea NOT NULL,
        by_bank bytea NOT NULL,
        done_at timestamptz NOT NULL DEFAULT now(),
        floors_xid xid8,
        PRIMARY KEY (run_id, scan, shard)
      );
      COMMENT ON TABLE match_shard IS 'what one shard found, until the run has merged it';
      COMMENT ON COLUMN match_shard.floors_xid IS
        'floors as of this transaction turned pairs away; null where every pair was scored';
      -- What a shard has found lives for a minute and hardly shrinks: compressing it costs more than it saves.
      ALTER TABLE match_shard ALTER COLUMN by_query SET STORAGE EXTERNAL;
      ALTER TABLE match_shard ALTER COLUMN by_bank SET STORAGE EXTERNAL;
    `);
    await runner.query(`
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
        changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        fell_xid xid8,
        PRIMARY KEY (subject_id, kind)
      );
      COMMENT ON COLUMN candidate_list.hashes IS 'content hashes of the candidates in the order of the list, parted by spaces';
      COMMENT ON COLUMN candidate_list.best IS 'highest probability in the list: finds the strong ones without unpacking';
      COMMENT ON COLUMN candidate_list.floor IS 'log10 LR that a newcomer must exceed; -Infinity while the list has room';
      COMMENT ON COLUMN candidate_list.changed_xid IS 'the transaction that wrote the list';
      COMMENT ON COLUMN candidate_list.fell_xid IS 'the last transaction that made the list ask for less than before';
      -- A list of a hundred takes three kilobytes and hardly shrinks. Kept in its row, neither compressed nor
      -- apart, it is written in two thirds of the time and deleted in a fifth; indexes say where the lists are,
      -- so that longer rows cost those nothing who look for one.
      ALTER TABLE candidate_list SET (toast_tuple_target = 8160);
      ALTER TABLE candidate_list ALTER COLUMN candidates SET STORAGE EXTERNAL;
      CREATE INDEX candidate_list_by_best ON candidate_list (run_id, best);
      CREATE INDEX candidate_list_by_seq ON candidate_list (kind, subject_seq) INCLUDE (floor);
      CREATE INDEX candidate_list_by_change ON candidate_list (changed_xid);
    `);
    await runner.query(`
      -- The genotype tables of missing persons, kept so that a sweep or a restart does not make them again.
      CREATE TABLE family_row (
        record_id uuid NOT NULL REFERENCES record (id) ON DELETE CASCADE,
        basis_hash text NOT NULL,
        family_hash text NOT NULL,
        body bytea NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (record_id, basis_hash)
      );
      COMMENT ON TABLE family_row IS 'log10 of P(call | family) / P(call | unrelated) of each report''s missing person; derived, may be deleted';
      COMMENT ON COLUMN family_row.basis_hash IS 'frequency table, model, alleles seen in the bank and version of the kinship kernel';
      ALTER TABLE family_row ALTER COLUMN body SET STORAGE EXTERNAL;
    `);
    await runner.query(`
      CREATE TABLE report_pair (
        first_seq bigint NOT NULL,
        second_seq bigint NOT NULL,
        first_id uuid NOT NULL REFERENCES record (id),
        second_id uuid NOT NULL REFERENCES record (id),
        change bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        since timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (first_seq, second_seq),
        CHECK (first_seq < second_seq)
      );
      COMMENT ON TABLE report_pair IS 'reports that are so probably of one person that what they know is compared together';
      CREATE INDEX report_pair_by_second ON report_pair (second_seq);
    `);
    await runner.query(`
      CREATE TABLE settled_pair (
        kind text NOT NULL,
        first_seq bigint NOT NULL,
        second_seq bigint NOT NULL,
        first_id uuid NOT NULL REFERENCES record (id),
        second_id uuid NOT NULL REFERENCES record (id),
        same boolean NOT NULL,
        first_hash text NOT NULL,
        second_hash text NOT NULL,
        since timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (kind, first_seq, second_seq),
        CHECK (first_seq < second_seq)
      );
      COMMENT ON TABLE settled_pair IS 'pairs within one bank of which people have decided whether they are one person';
      COMMENT ON COLUMN settled_pair.first_hash IS 'what the record said then: told apart stay those only that say the same still';
      CREATE INDEX settled_pair_by_second ON settled_pair (kind, second_seq);
      CREATE INDEX settled_pair_same_first ON settled_pair (first_id) WHERE same;
      CREATE INDEX settled_pair_same_second ON settled_pair (second_id) WHERE same;
      CREATE INDEX settled_pair_apart_first ON settled_pair (first_id) WHERE NOT same;
    `);
    await runner.query(`
      CREATE TABLE linkage_model (
        number int PRIMARY KEY,
        version text NOT NULL UNIQUE,
        weights jsonb NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE linkage_model IS 'what the linkage model has learnt from labels; a version is never changed';
    `);
    await runner.query(`
      CREATE TABLE linkage_model_use (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        version text REFERENCES linkage_model (version),
        chosen_by uuid NOT NULL,
        chosen_at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE linkage_model_use IS 'which version is scored by, the last one now; null is the model as written';
    `);
    await runner.query(`
      CREATE TABLE companion_pair (
        first_seq bigint NOT NULL,
        second_seq bigint NOT NULL,
        first_id uuid NOT NULL REFERENCES record (id),
        second_id uuid NOT NULL REFERENCES record (id),
        since timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (first_seq, second_seq),
        CHECK (first_seq < second_seq)
      );
      COMMENT ON TABLE companion_pair IS 'reports whose owners have both confirmed that they are of companions or relatives: they are of two people';
      CREATE INDEX companion_pair_first ON companion_pair (first_id);
    `);
    await runner.query(`
      CREATE TABLE unconfirmed_rank (
        kind text NOT NULL,
        report_seq bigint NOT NULL,
        other_seq bigint NOT NULL,
        report_id uuid NOT NULL REFERENCES record (id),
        other_id uuid NOT NULL REFERENCES record (id),
        run_id uuid NOT NULL REFERENCES match_run (id),
        prior double precision NOT NULL,
        log10_lr double precision NOT NULL,
        probability double precision NOT NULL,
        rank_log10_lr double precision NOT NULL,
        rank_probability double precision NOT NULL,
        PRIMARY KEY (kind, report_seq, other_seq)
      );
      COMMENT ON TABLE unconfirmed_rank IS 'pairs that rank higher together with another report of the same person, which nobody has confirmed';
      COMMENT ON COLUMN unconfirmed_rank.probability IS 'of the report alone: what is shown';
      COMMENT ON COLUMN unconfirmed_rank.rank_probability IS 'together with the other report: orders a list and is shown to nobody';
      CREATE INDEX unconfirmed_rank_by_report ON unconfirmed_rank (report_id);
      CREATE INDEX unconfirmed_rank_by_other ON unconfirmed_rank (other_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE unconfirmed_rank, companion_pair, linkage_model_use, linkage_model, settled_pair,
        report_pair, family_row, candidate_list, match_shard, match_run, match_background;
    `);
  }
}
