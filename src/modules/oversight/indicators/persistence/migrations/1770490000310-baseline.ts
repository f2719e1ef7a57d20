import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class StatisticsBaseline1770490000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What indicators have told, month by month: what was told stays told, and the next table is held against
      -- it.
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
    await runner.query(`
      CREATE TABLE published_record_table (
        month date PRIMARY KEY,
        cells jsonb NOT NULL,
        made_at timestamptz NOT NULL
      );
      COMMENT ON TABLE published_record_table IS 'records by institution, type and year as they were told in a month, with the counts that the next month is held against';
    `);
    await runner.query(`
      -- What one institution owes another, open now: by whom, to whom, since when and until when, over the views
      -- of the owners. What a family is owed stands with the institution that owes it (\`creditor_id\` is null). A
      -- match that one side may not know of owes nothing.
      CREATE VIEW owed_facts AS
        SELECT 'transmission' AS kind, id AS subject_id, receiver_id AS debtor_id, institution_id AS creditor_id,
          record_id, NULL::uuid AS other_record_id, NULL::uuid AS hypothesis_id, sent_at AS since, due_at, is_permitted
        FROM transmission_facts WHERE state = 'sent'
        UNION ALL
        SELECT 'inquiry', id, receiver_id, institution_id, record_id, NULL, NULL, asked_at, due_at, is_permitted
        FROM inquiry_facts WHERE state = 'asked'
        UNION ALL
        SELECT 'data_request', id, institution_id, other_id, record_a, record_b, hypothesis_id, asked_at, due_at, is_permitted
        FROM data_request_facts WHERE state = 'open'
        UNION ALL
        SELECT 'review', hypothesis_id, institution_id, other_id, record_a, record_b, hypothesis_id, opened_at, NULL, is_permitted
        FROM review_facts
        WHERE state IN ('candidate', 'notified', 'conflict') AND decided_at IS NULL AND NOT holder_only
        UNION ALL
        SELECT 'confirmation', id, institution_id, other_id, record_a, record_b, hypothesis_id, proposed_at, NULL, is_permitted
        FROM confirmation_facts
        UNION ALL
        SELECT 'tell_family', id, institution_id, NULL, report_id, NULL, hypothesis_id, confirmed_at, NULL, is_permitted
        FROM identification_facts WHERE told_at IS NULL;
      COMMENT ON VIEW owed_facts IS 'read by the statistics and the timeline';
    `);
    await runner.query(`
      -- How many records an institution has of a type and year, as it is told to everybody once a month.
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
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW record_year_figures, owed_facts;
      DROP TABLE published_record_table, published_year;
    `);
  }
}
