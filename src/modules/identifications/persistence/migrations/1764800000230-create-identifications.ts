import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdentifications1764800000230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identification (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        hypothesis_id uuid NOT NULL REFERENCES hypothesis (id),
        kind text NOT NULL,
        record_a uuid NOT NULL REFERENCES record (id),
        record_b uuid NOT NULL REFERENCES record (id),
        institution_a uuid NOT NULL REFERENCES institution (id),
        institution_b uuid NOT NULL REFERENCES institution (id),
        state text NOT NULL,
        version int NOT NULL DEFAULT 1,
        methods text[] NOT NULL,
        authority text NOT NULL,
        report_reference text,
        joint_with uuid[] NOT NULL,
        needs_joint boolean NOT NULL,
        allows text,
        allows_authority text,
        contest_reason text,
        examiner_id uuid REFERENCES institution (id),
        proposed_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX identification_open ON identification (hypothesis_id)
        WHERE state IN ('proposed', 'preliminary', 'confirmed', 'notified_to_family', 'contested', 'reaffirmed');
      CREATE INDEX identification_by_a ON identification (institution_a, seq);
      CREATE INDEX identification_by_b ON identification (institution_b, seq);
      CREATE TABLE identification_step (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        identification_id uuid NOT NULL REFERENCES identification (id),
        what text NOT NULL,
        for_institution uuid,
        done_by uuid NOT NULL,
        reason_code text,
        words text,
        laboratory text,
        report_reference text,
        done_at timestamptz NOT NULL
      );
      CREATE INDEX identification_step_by_identification ON identification_step (identification_id, id);
      CREATE TABLE family_word (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        identification_id uuid NOT NULL REFERENCES identification (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        words text NOT NULL,
        said_at timestamptz NOT NULL,
        noted_by uuid NOT NULL
      );
      CREATE INDEX family_word_by_identification ON family_word (identification_id, id);
      COMMENT ON TABLE family_word IS 'what a family says when it contests, for its own institution alone';
      COMMENT ON TABLE identification IS 'that two records are of one person, as institutions say with method and authority';
      COMMENT ON TABLE identification_step IS 'everything that was done with an identification, in order';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE family_word; DROP TABLE identification_step; DROP TABLE identification;');
  }
}
