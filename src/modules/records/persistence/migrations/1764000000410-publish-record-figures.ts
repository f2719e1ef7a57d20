import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Figures of records for the statistics.
 *
 * `count` is all there are; `permitted` those that may be counted for others: a report only where its family grants the
 * purpose `statistics` without limits. The rule is that of `permissionFor` (exchange format, "Consents"), said again in SQL
 * because a count must not read every report into a process; a test holds the two together.
 */
export class PublishRecordFigures1764000000410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION first_moment_of(said text) RETURNS timestamptz LANGUAGE sql STABLE AS $$
        SELECT CASE length(said)
          WHEN 4 THEN (said || '-01-01')::timestamp AT TIME ZONE 'UTC'
          WHEN 7 THEN (said || '-01')::timestamp AT TIME ZONE 'UTC'
          WHEN 10 THEN said::timestamp AT TIME ZONE 'UTC'
          ELSE replace(said, ',', '.')::timestamptz END
      $$;
      CREATE FUNCTION last_moment_of(said text) RETURNS timestamptz LANGUAGE sql STABLE AS $$
        SELECT CASE length(said)
          WHEN 4 THEN ((said || '-01-01')::timestamp + interval '1 year - 1 millisecond') AT TIME ZONE 'UTC'
          WHEN 7 THEN ((said || '-01')::timestamp + interval '1 month - 1 millisecond') AT TIME ZONE 'UTC'
          WHEN 10 THEN (said::timestamp + interval '1 day - 1 millisecond') AT TIME ZONE 'UTC'
          ELSE replace(said, ',', '.')::timestamptz END
      $$;
      CREATE FUNCTION permits_statistics(content jsonb, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
        WITH entry AS (
          SELECT e, coalesce(first_moment_of(coalesce(e ->> 'from', content ->> 'recordedAt')), '-infinity') AS since
          FROM jsonb_array_elements(
            CASE jsonb_typeof(content -> 'consents') WHEN 'array' THEN content -> 'consents' ELSE '[]' END) AS e
          WHERE e ->> 'purpose' = 'statistics'
        ), begun AS (
          SELECT * FROM entry WHERE e ->> 'from' IS NULL OR since <= moment
        )
        SELECT coalesce(bool_and(
          e ->> 'decision' = 'granted'
          AND e ->> 'withdrawnAt' IS NULL
          AND (e ->> 'until' IS NULL OR last_moment_of(e ->> 'until') >= moment)
          AND (e -> 'countries' IS NULL OR e -> 'countries' ? '*')
          AND e -> 'institutions' IS NULL), false)
        FROM begun WHERE since = (SELECT max(since) FROM begun)
      $$;
      CREATE VIEW record_figures AS
        SELECT r.record_type, r.institution_id, i.country,
          CASE WHEN r.withdrawn THEN 'withdrawn' ELSE r.status END AS status,
          count(*)::int AS count,
          (count(*) FILTER (WHERE r.record_type <> 'report' OR permits_statistics(r.content, now())))::int AS permitted
        FROM record r JOIN institution i ON i.id = r.institution_id
        WHERE NOT r.removed
        GROUP BY r.record_type, r.institution_id, i.country, 4;
      COMMENT ON VIEW record_figures IS 'read by the statistics; whoever changes record keeps it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW record_figures;
      DROP FUNCTION permits_statistics(jsonb, timestamptz);
      DROP FUNCTION last_moment_of(text);
      DROP FUNCTION first_moment_of(text);
    `);
  }
}
