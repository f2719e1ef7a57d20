import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Urgent access beyond one's level: who looked at which record of others, why, until when, and who has reviewed it. */
export class CreateBreakGlass1770500000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
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
        CHECK (institution_a <> institution_b),
        CHECK (reviewer_institution_id <> CASE side WHEN 'a' THEN institution_b ELSE institution_a END),
        CHECK ((verdict IS NULL) = (reviewed_by IS NULL) AND (verdict IS NULL) = (reviewed_at IS NULL)
          AND (verdict IS NULL) = (reviewer_institution_id IS NULL))
      );
      CREATE INDEX break_glass_by_actor ON break_glass (actor_id, until);
      CREATE INDEX break_glass_by_record_a ON break_glass (record_a);
      CREATE INDEX break_glass_by_record_b ON break_glass (record_b);
      COMMENT ON TABLE break_glass IS 'urgent access of one person to one record of another institution, for hours, reviewed by somebody else';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE break_glass;');
  }
}
