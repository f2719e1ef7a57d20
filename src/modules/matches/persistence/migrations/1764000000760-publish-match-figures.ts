import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Figures of matches for the statistics, in rows of three kinds:
 *
 * - of the region, by the countries of both sides (`institution_id` is null);
 * - of one institution's matches, by the same countries: only to be subtracted, never to be shown, for the agreement may
 *   hide from it where the other record lies;
 * - of one institution's matches in all (the countries are null): its own figures.
 *
 * `count` is all matches that the row's reader may know of: a living person who has not agreed yet is known to the holder
 * of that record alone, counts included. `public_count` are those that may be counted for others (see `permits_statistics`).
 * A match is open until it ends; one that has ended, until its last change.
 */
export class PublishMatchFigures1764000000760 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW match_figures AS
        WITH match AS (
          SELECT h.kind, h.state, h.institution_a, h.institution_b, h.holder_only,
            ia.country AS country_a, ib.country AS country_b,
            extract(epoch FROM
              CASE WHEN h.state IN ('candidate', 'notified', 'in_confirmation', 'conflict') THEN now() ELSE h.changed_at END
              - h.opened_at) / 3600 AS hours,
            NOT h.holder_only
              AND (a.record_type <> 'report' OR permits_statistics(a.content, now()))
              AND (b.record_type <> 'report' OR permits_statistics(b.content, now())) AS is_public
          FROM hypothesis h
            JOIN institution ia ON ia.id = h.institution_a
            JOIN institution ib ON ib.id = h.institution_b
            JOIN record a ON a.id = h.record_a
            JOIN record b ON b.id = h.record_b
        ), share AS (
          SELECT NULL::uuid AS institution_id, match.* FROM match WHERE is_public
          UNION ALL
          SELECT institution_b, match.* FROM match
          UNION ALL
          SELECT institution_a, match.* FROM match WHERE NOT holder_only AND institution_a <> institution_b
        )
        SELECT institution_id, kind, state, country_a, country_b,
          count(*)::int AS count,
          (count(*) FILTER (WHERE is_public))::int AS public_count,
          (percentile_cont(0.5) WITHIN GROUP (ORDER BY hours))::float8 AS median_hours_open
        FROM share
        GROUP BY GROUPING SETS ((institution_id, kind, state, country_a, country_b), (institution_id, kind, state))
        HAVING institution_id IS NOT NULL OR country_a IS NOT NULL;
      COMMENT ON VIEW match_figures IS 'read by the statistics; whoever changes hypothesis keeps it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW match_figures;');
  }
}
