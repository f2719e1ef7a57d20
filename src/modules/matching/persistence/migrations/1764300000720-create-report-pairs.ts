import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReportPairs1764300000720 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
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
      CREATE INDEX report_pair_by_second ON report_pair (second_seq);
      COMMENT ON TABLE report_pair IS 'reports that are so probably of one person that what they know is compared together';
      ALTER TABLE match_run ADD COLUMN subject_ids uuid[];
      COMMENT ON COLUMN match_run.subject_ids IS 'the records of a run over some that belong together';
      ALTER TABLE match_run DROP CONSTRAINT match_run_scope_check;
      ALTER TABLE match_run ADD CONSTRAINT match_run_scope_check CHECK (scope IN ('record', 'import', 'linked', 'all'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE report_pair;
      DELETE FROM match_run WHERE scope = 'linked';
      ALTER TABLE match_run DROP CONSTRAINT match_run_scope_check;
      ALTER TABLE match_run ADD CONSTRAINT match_run_scope_check CHECK (scope IN ('record', 'import', 'all'));
      ALTER TABLE match_run DROP COLUMN subject_ids;
    `);
  }
}
