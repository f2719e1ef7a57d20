import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many records an institution has of a type and year, as it is told to everybody once a month. */
export class PublishRecordTable1770500000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW record_year_figures AS
        SELECT institution_id, record_type, year, count(*)::int AS count
        FROM (
          SELECT institution_id, record_type,
            substring(CASE record_type WHEN 'remains' THEN content -> 'found' ->> 'date'
              ELSE content -> 'lastContact' ->> 'date' END FROM '^\\d{4}')::int AS year
          FROM record
          WHERE NOT removed AND NOT withdrawn AND (record_type = 'remains'
            OR record_type = 'report' AND permits_statistics(content, now()))
        ) AS counted
        GROUP BY institution_id, record_type, year;
      COMMENT ON VIEW record_year_figures IS 'read by the statistics; whoever changes record keeps it';
      CREATE TABLE published_record_table (
        month date PRIMARY KEY,
        cells jsonb NOT NULL,
        made_at timestamptz NOT NULL
      );
      COMMENT ON TABLE published_record_table IS 'records by institution, type and year as they were told in a month, with the counts that the next month is held against';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE published_record_table; DROP VIEW record_year_figures;');
  }
}
