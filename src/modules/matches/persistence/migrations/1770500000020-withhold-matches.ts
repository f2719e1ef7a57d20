import type { MigrationInterface, QueryRunner } from 'typeorm';

const MATCH_FACTS = (where: string) => `
  CREATE OR REPLACE VIEW match_facts AS
    SELECT h.id, h.kind, h.state, h.record_a, h.record_b, h.institution_a, h.institution_b, h.holder_only,
      ia.country AS country_a, ib.country AS country_b,
      extract(epoch FROM
        CASE WHEN h.state IN ('candidate', 'notified', 'in_confirmation', 'conflict') THEN now() ELSE h.changed_at END
        - h.opened_at) / 3600 AS hours,
      (a.record_type <> 'report' OR permits_statistics(a.content, now()))
        AND (b.record_type <> 'report' OR permits_statistics(b.content, now())) AS is_permitted,
      a.removed OR b.removed OR a.withdrawn OR b.withdrawn
        OR a.changed_at > h.changed_at OR b.changed_at > h.changed_at AS is_doubtful
    FROM hypothesis h
      JOIN institution ia ON ia.id = h.institution_a
      JOIN institution ib ON ib.id = h.institution_b
      JOIN record a ON a.id = h.record_a
      JOIN record b ON b.id = h.record_b
    WHERE ${where};`;

const REVIEW_FACTS = (where: string) => `
  CREATE OR REPLACE VIEW review_facts AS
    WITH said AS (
      SELECT hypothesis_id, side, min(decided_at) AS first_at,
        min(decided_at) FILTER (WHERE state IN ('plausible', 'excluded', 'inconclusive')) AS decided_at
      FROM match_decision GROUP BY hypothesis_id, side
    ), sided AS (
      SELECT h.id, h.kind, h.state, h.opened_at, h.record_a, h.record_b, h.holder_only, s.side,
        CASE s.side WHEN 'a' THEN h.institution_a ELSE h.institution_b END AS institution_id,
        CASE s.side WHEN 'a' THEN h.institution_b ELSE h.institution_a END AS other_id
      FROM hypothesis h CROSS JOIN (VALUES ('a'), ('b')) AS s (side) WHERE ${where}
    )
    SELECT m.id AS hypothesis_id, m.kind, m.state, m.side, m.institution_id, i.country, m.other_id, o.country AS other_country,
      m.record_a, m.record_b, m.holder_only, m.opened_at, said.first_at, said.decided_at,
      NOT m.holder_only AND a.is_permitted AND b.is_permitted AS is_permitted
    FROM sided m
      JOIN counted_record a ON a.record_id = m.record_a
      JOIN counted_record b ON b.record_id = m.record_b
      JOIN institution i ON i.id = m.institution_id
      JOIN institution o ON o.id = m.other_id
      LEFT JOIN said ON said.hypothesis_id = m.id AND said.side = m.side;`;

/**
 * A match that opens by what DNA weighs, and by none of what its sides are told, is known to one side until somebody there passes it on. Before that it
 * is counted for nobody, for a count would tell the other side that it is there.
 */
export class WithholdMatches1770500000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hypothesis ADD COLUMN withheld_from text CHECK (withheld_from IN ('a', 'b'));
      COMMENT ON COLUMN hypothesis.withheld_from IS 'the side that does not know of it before the other side passes it on';
    `);
    const where = `h.state <> 'lapsed' AND h.withheld_from IS NULL`;
    await runner.query(MATCH_FACTS(where));
    await runner.query(REVIEW_FACTS(where));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(MATCH_FACTS(`h.state <> 'lapsed'`));
    await runner.query(REVIEW_FACTS(`h.state <> 'lapsed'`));
    await runner.query('ALTER TABLE hypothesis DROP COLUMN withheld_from;');
  }
}
