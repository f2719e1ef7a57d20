import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class MisuseBaseline1770490000160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What is asked of others' records, by keyed hashes; how much of it; what the rules see in it; and whose
      -- questions are stopped.
      CREATE TABLE question_entry (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_id uuid NOT NULL,
        institution_id uuid NOT NULL REFERENCES institution (id),
        kind text NOT NULL,
        case_id uuid,
        shape text,
        minus_one text[] NOT NULL,
        minus_two text[] NOT NULL,
        fields int NOT NULL,
        named boolean NOT NULL,
        range_bases text[] NOT NULL,
        range_lows bigint[] NOT NULL,
        range_highs bigint[] NOT NULL,
        loci text[] NOT NULL,
        hits int,
        objects uuid[] NOT NULL,
        own_objects uuid[] NOT NULL,
        examined boolean NOT NULL DEFAULT false,
        -- Which decoys stood among what a question was answered with, by keyed hashes.
        decoys text[] NOT NULL DEFAULT '{}',
        -- From which network a question came, as a keyed hash of its prefix: usual or not can be told, and which
        -- network it is cannot.
        network text
      );
      COMMENT ON TABLE question_entry IS 'what was asked of records of others, by keyed hashes';
      CREATE INDEX question_entry_by_institution ON question_entry (institution_id, at);
      CREATE INDEX question_entry_unexamined ON question_entry (seq) WHERE NOT examined;
      CREATE INDEX question_entry_by_day ON question_entry (at);
      -- Each question is held against what its account has asked of late, in the transaction that answers it.
      CREATE INDEX question_entry_by_account ON question_entry (actor_id, at);
    `);
    await runner.query(`
      CREATE TABLE usage_seen (
        asker_id uuid NOT NULL,
        what text NOT NULL,
        hour timestamptz NOT NULL,
        object text NOT NULL,
        PRIMARY KEY (asker_id, what, hour, object)
      );
      COMMENT ON TABLE usage_seen IS 'each different thing that an account or an institution has asked for within an hour';
      CREATE INDEX usage_seen_by_hour ON usage_seen (hour);
    `);
    await runner.query(`
      CREATE TABLE misuse_signal (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        pattern text NOT NULL UNIQUE,
        rule text NOT NULL,
        severity text NOT NULL CHECK (severity IN ('alarm', 'stop')),
        actor_id uuid,
        institution_id uuid NOT NULL REFERENCES institution (id),
        entry_seqs bigint[] NOT NULL,
        owner_ids uuid[] NOT NULL DEFAULT '{}',
        oversight_ids uuid[] NOT NULL DEFAULT '{}',
        at timestamptz NOT NULL,
        told_owner_at timestamptz,
        told_oversight_at timestamptz,
        verdict text CHECK (verdict IN ('true_alarm', 'false_alarm')),
        closed_by uuid,
        closed_at timestamptz,
        CHECK ((verdict IS NULL) = (closed_by IS NULL) AND (verdict IS NULL) = (closed_at IS NULL))
      );
      COMMENT ON COLUMN misuse_signal.pattern IS 'what was seen of whom on which day, so that it is told once';
      CREATE INDEX misuse_signal_by_institution ON misuse_signal (institution_id, seq);
    `);
    await runner.query(`
      CREATE TABLE question_stop (
        signal_id uuid PRIMARY KEY REFERENCES misuse_signal (id),
        asker_id uuid NOT NULL,
        since timestamptz NOT NULL,
        asked_by uuid,
        asked_institution_id uuid,
        asked_at timestamptz,
        reopened_by uuid,
        reopened_institution_id uuid,
        ended_at timestamptz,
        CHECK (asked_by <> reopened_by AND asked_institution_id <> reopened_institution_id),
        CHECK ((ended_at IS NULL) = (reopened_by IS NULL) AND (reopened_by IS NULL OR asked_by IS NOT NULL))
      );
      COMMENT ON TABLE question_stop IS 'whose questions are refused until two people of different institutions reopen them';
      CREATE INDEX question_stop_standing ON question_stop (asker_id) WHERE ended_at IS NULL;
    `);
    await runner.query(`
      INSERT INTO installation (key, value) VALUES ('questions_counted_since', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE question_stop, misuse_signal, usage_seen, question_entry;
    `);
  }
}
