import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDS = (permitted: string) => `
  CREATE OR REPLACE VIEW record_figures AS
    SELECT r.record_type, r.institution_id, i.country,
      CASE WHEN r.withdrawn THEN 'withdrawn' ELSE r.status END AS status,
      count(*)::int AS count,
      (count(*) FILTER (WHERE ${permitted}))::int AS permitted
    FROM record r JOIN institution i ON i.id = r.institution_id
    WHERE NOT r.removed
    GROUP BY r.record_type, r.institution_id, i.country, 4;`;

const FOR_REPORTS = "r.record_type <> 'report' OR permits_statistics(r.content, now())";

/**
 * Matches one by one, so that those which may not be told of at this moment can be left out when they are counted: what a record says may
 * have changed after its match was last judged (\`is_doubtful\`), and then the rule itself is asked. A lapsed match is counted for nobody.
 *
 * A living person is counted for others only where the family may be told.
 */
export class CountWhatMayBeTold1764000000840 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      RECORDS(`CASE r.record_type WHEN 'report' THEN permits_statistics(r.content, now())
        WHEN 'living' THEN coalesce((r.content -> 'wishes' ->> 'informFamily')::boolean, false) ELSE true END`),
    );
    await runner.query(`
      DROP VIEW match_figures;
      CREATE VIEW match_facts AS
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
        WHERE h.state <> 'lapsed';
      COMMENT ON VIEW match_facts IS 'read by the statistics; whoever changes hypothesis keeps it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(RECORDS(FOR_REPORTS));
    await runner.query('DROP VIEW match_facts;');
  }
}
