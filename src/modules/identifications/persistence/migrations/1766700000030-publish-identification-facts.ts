import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Identifications that stand, as the statistics count them: by what, when confirmed, when the family was told first. */
export class PublishIdentificationFacts1766700000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW identification_facts AS
        WITH confirmed AS (
          SELECT identification_id, max(done_at) AS at FROM identification_step WHERE what = 'confirmed' GROUP BY identification_id
        ), told AS (
          SELECT identification_id, min(told_at) AS at FROM telling WHERE told_at IS NOT NULL GROUP BY identification_id
        )
        SELECT f.id, f.hypothesis_id, f.kind, f.state, f.record_a AS report_id, f.institution_a AS institution_id, ia.country,
          f.institution_b AS other_id, ib.country AS other_country,
          CASE cardinality(f.methods) WHEN 1 THEN f.methods[1] ELSE 'combined' END AS method,
          confirmed.at AS confirmed_at, told.at AS told_at,
          a.is_permitted AND b.is_permitted AS is_permitted
        FROM identification f
          JOIN confirmed ON confirmed.identification_id = f.id
          LEFT JOIN told ON told.identification_id = f.id
          JOIN counted_record a ON a.record_id = f.record_a
          JOIN counted_record b ON b.record_id = f.record_b
          JOIN institution ia ON ia.id = f.institution_a
          JOIN institution ib ON ib.id = f.institution_b
        WHERE f.state IN ('confirmed', 'notified_to_family', 'contested', 'reaffirmed');
      CREATE VIEW confirmation_facts AS
        SELECT f.id, f.hypothesis_id, p.institution_id, p.other_id, f.record_a, f.record_b, f.proposed_at,
          a.is_permitted AND b.is_permitted AS is_permitted
        FROM identification f
          CROSS JOIN LATERAL (
            SELECT f.institution_a, f.institution_b
            UNION SELECT f.institution_b, f.institution_a) AS p (institution_id, other_id)
          JOIN counted_record a ON a.record_id = f.record_a
          JOIN counted_record b ON b.record_id = f.record_b
        WHERE f.state IN ('proposed', 'preliminary') AND NOT EXISTS (
          SELECT 1 FROM identification_step s
          WHERE s.identification_id = f.id AND s.what = 'confirmed' AND s.for_institution = p.institution_id);
      COMMENT ON VIEW confirmation_facts IS 'which institution owes the other its confirmation; read by the statistics';
      COMMENT ON VIEW identification_facts IS 'read by the statistics; whoever changes identification or telling keeps it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW confirmation_facts; DROP VIEW identification_facts;');
  }
}
