import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What indicators have told, month by month: what was told stays told, and the next table is held against it. */
export class PublishByMonths1767400000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE published_year (
        indicator text NOT NULL,
        year int NOT NULL,
        month date NOT NULL,
        as_of date NOT NULL,
        content jsonb NOT NULL,
        made_at timestamptz NOT NULL,
        PRIMARY KEY (indicator, year, month)
      );
      COMMENT ON COLUMN published_year.as_of IS 'the month whose figures these are: an earlier one where a newer would have given somebody away';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE published_year');
  }
}
