import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class DisclosureBaseline1770490000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Releases with purpose, handling and end, one row a deed.
      CREATE TABLE disclosure_release (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL,
        record_a uuid NOT NULL REFERENCES record (id),
        record_b uuid NOT NULL REFERENCES record (id),
        institution_a uuid NOT NULL REFERENCES institution (id),
        institution_b uuid NOT NULL REFERENCES institution (id),
        side text NOT NULL CHECK (side IN ('a', 'b')),
        action text NOT NULL CHECK (action IN ('released', 'taken_back')),
        level int NOT NULL CHECK (level BETWEEN 0 AND 4),
        purpose text,
        handling text NOT NULL,
        handling_note text,
        until timestamptz,
        done_by uuid,
        done_at timestamptz NOT NULL
      );
      COMMENT ON TABLE disclosure_release IS 'every release and every taking back; of a pair and side the last one counts';
      CREATE INDEX disclosure_release_by_a ON disclosure_release (record_a, kind);
      CREATE INDEX disclosure_release_by_b ON disclosure_release (record_b, kind);
    `);
    await runner.query(`
      CREATE TABLE disclosed (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL,
        record_a uuid NOT NULL REFERENCES record (id),
        record_b uuid NOT NULL REFERENCES record (id),
        institution_a uuid NOT NULL REFERENCES institution (id),
        institution_b uuid NOT NULL REFERENCES institution (id),
        side text NOT NULL CHECK (side IN ('a', 'b')),
        actor_id uuid NOT NULL,
        purpose text NOT NULL,
        level int NOT NULL CHECK (level BETWEEN 2 AND 4),
        handling text NOT NULL,
        first_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL,
        recalled_at timestamptz,
        -- A look in a pair of which the owner of the other record does not know is kept apart.
        untold boolean NOT NULL DEFAULT false
      );
      COMMENT ON TABLE disclosed IS 'who of the other institution has seen a side at level 2 or more; the audit log has every read';
      COMMENT ON COLUMN disclosed.untold IS 'the owner did not know of the pair: that it was looked at would tell';
      CREATE INDEX disclosed_by_b ON disclosed (record_b);
      CREATE UNIQUE INDEX disclosed_once
        ON disclosed (record_a, record_b, kind, side, actor_id, purpose, level, handling, untold);
    `);
    await runner.query(`
      CREATE TABLE recall (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        kind text NOT NULL,
        record_a uuid NOT NULL REFERENCES record (id),
        record_b uuid NOT NULL REFERENCES record (id),
        institution_a uuid NOT NULL REFERENCES institution (id),
        institution_b uuid NOT NULL REFERENCES institution (id),
        side text NOT NULL CHECK (side IN ('a', 'b')),
        level int NOT NULL CHECK (level BETWEEN 2 AND 4),
        -- What was seen under an agreement is asked back when that ends or lets less be seen.
        cause text NOT NULL CHECK (cause IN ('taken_back', 'ended', 'barred', 'capped', 'agreement_ended', 'agreement_lowered')),
        state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'deleted', 'kept_with_reason')),
        version int NOT NULL DEFAULT 1,
        asked_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        answered_at timestamptz,
        answered_by uuid,
        reason text,
        untold boolean NOT NULL DEFAULT false
      );
      COMMENT ON TABLE recall IS 'asks the institution beside the owner of side to delete what it has seen of it';
      COMMENT ON COLUMN recall.untold IS 'the owner does not know of the pair, and is told neither of this nor of its answer';
      CREATE INDEX recall_by_institution_a ON recall (institution_a, seq);
      CREATE INDEX recall_by_institution_b ON recall (institution_b, seq);
    `);
    await runner.query(`
      CREATE TABLE disclosure_cap (
        record_id uuid PRIMARY KEY REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        level int NOT NULL CHECK (level BETWEEN 0 AND 3),
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL
      );
      COMMENT ON TABLE disclosure_cap IS 'the most that anybody but its owner is shown of a record; without a row there is no limit';
    `);
    await runner.query(`
      -- Urgent access beyond one's level: who looked at which record of others, why, until when, and who has
      -- reviewed it.
      CREATE TABLE break_glass (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        kind text NOT NULL,
        record_a uuid NOT NULL REFERENCES record (id),
        record_b uuid NOT NULL REFERENCES record (id),
        institution_a uuid NOT NULL REFERENCES institution (id),
        institution_b uuid NOT NULL REFERENCES institution (id),
        side text NOT NULL CHECK (side IN ('a', 'b')),
        actor_id uuid NOT NULL,
        level int NOT NULL CHECK (level BETWEEN 2 AND 3),
        reason text CHECK (length(reason) >= 30),
        opened_at timestamptz NOT NULL,
        until timestamptz NOT NULL CHECK (until > opened_at AND until <= opened_at + interval '3 hours'),
        review_due_at timestamptz NOT NULL,
        oversight_ids uuid[] NOT NULL DEFAULT '{}',
        told_at timestamptz,
        reviewed_by uuid CHECK (reviewed_by <> actor_id),
        reviewer_institution_id uuid,
        reviewed_at timestamptz,
        verdict text CHECK (verdict IN ('justified', 'not_justified')),
        review_words text,
        stopped_at timestamptz,
        -- What was read under an urgent access, written down when it has ended, and that copies of it were
        -- deleted: by whoever took them alone.
        ended_at timestamptz,
        reads jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(reads) = 'array'),
        deletion_due_at timestamptz,
        deletion_confirmed_at timestamptz,
        deletion_confirmed_by uuid,
        CHECK (institution_a <> institution_b),
        CHECK (reviewer_institution_id <> CASE side WHEN 'a' THEN institution_b ELSE institution_a END),
        CHECK ((verdict IS NULL) = (reviewed_by IS NULL) AND (verdict IS NULL) = (reviewed_at IS NULL)
          AND (verdict IS NULL) = (reviewer_institution_id IS NULL)),
        CONSTRAINT break_glass_deletion CHECK (
          (deletion_due_at IS NULL OR ended_at IS NOT NULL)
          AND (deletion_confirmed_at IS NULL) = (deletion_confirmed_by IS NULL)
          AND (deletion_confirmed_at IS NULL OR deletion_due_at IS NOT NULL)),
        CHECK (ended_at >= until),
        CHECK (deletion_confirmed_by = actor_id)
      );
      COMMENT ON TABLE break_glass IS 'urgent access of one person to one record of another institution, for hours, reviewed by somebody else';
      CREATE INDEX break_glass_by_actor ON break_glass (actor_id, until);
      CREATE INDEX break_glass_by_record_a ON break_glass (record_a);
      CREATE INDEX break_glass_by_record_b ON break_glass (record_b);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE break_glass, disclosure_cap, recall, disclosed, disclosure_release;
    `);
  }
}
