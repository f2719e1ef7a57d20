import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RankWithUnconfirmedReports1769800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
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
      CREATE INDEX unconfirmed_rank_by_report ON unconfirmed_rank (report_id);
      CREATE INDEX unconfirmed_rank_by_other ON unconfirmed_rank (other_id);
      COMMENT ON TABLE unconfirmed_rank IS 'pairs that rank higher together with another report of the same person, which nobody has confirmed';
      COMMENT ON COLUMN unconfirmed_rank.probability IS 'of the report alone: what is shown';
      COMMENT ON COLUMN unconfirmed_rank.rank_probability IS 'together with the other report: orders a list and is shown to nobody';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unconfirmed_rank;');
  }
}
