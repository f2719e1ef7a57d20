import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The review of matches as the statistics count it, a row a side: when the match opened, when the side said something first, and when
 * it came to a conclusion first. A match that one side may not know of is in no row, nor is one that has lapsed.
 */
export class PublishReviewFacts1766700000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW review_facts AS
        WITH said AS (
          SELECT hypothesis_id, side, min(decided_at) AS first_at,
            min(decided_at) FILTER (WHERE state IN ('plausible', 'excluded', 'inconclusive')) AS decided_at
          FROM match_decision GROUP BY hypothesis_id, side
        ), sided AS (
          SELECT h.id, h.kind, h.state, h.opened_at, h.record_a, h.record_b, h.holder_only, s.side,
            CASE s.side WHEN 'a' THEN h.institution_a ELSE h.institution_b END AS institution_id,
            CASE s.side WHEN 'a' THEN h.institution_b ELSE h.institution_a END AS other_id
          FROM hypothesis h CROSS JOIN (VALUES ('a'), ('b')) AS s (side) WHERE h.state <> 'lapsed'
        )
        SELECT m.id AS hypothesis_id, m.kind, m.state, m.side, m.institution_id, i.country, m.other_id, o.country AS other_country,
          m.record_a, m.record_b, m.holder_only, m.opened_at, said.first_at, said.decided_at,
          NOT m.holder_only AND a.is_permitted AND b.is_permitted AS is_permitted
        FROM sided m
          JOIN counted_record a ON a.record_id = m.record_a
          JOIN counted_record b ON b.record_id = m.record_b
          JOIN institution i ON i.id = m.institution_id
          JOIN institution o ON o.id = m.other_id
          LEFT JOIN said ON said.hypothesis_id = m.id AND said.side = m.side;
      CREATE VIEW data_request_facts AS
        SELECT d.id, d.hypothesis_id, m.institution_id, m.country, m.other_id, m.other_country, m.record_a, m.record_b,
          d.asked_at, d.due_at, d.state, m.is_permitted
        FROM data_request d JOIN review_facts m ON m.hypothesis_id = d.hypothesis_id AND m.side = d.asked_side;
      COMMENT ON VIEW data_request_facts IS 'who is asked for data by whom; read by the statistics';
      COMMENT ON VIEW review_facts IS 'read by the statistics; whoever changes hypothesis or match_decision keeps it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW data_request_facts; DROP VIEW review_facts;');
  }
}
