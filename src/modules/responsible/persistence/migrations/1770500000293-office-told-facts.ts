import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which offices were told of which matches, for the statistics. */
export class OfficeToldFacts1770500000293 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW office_told_facts AS
        SELECT o.office_id, i.country, m.country AS holder_country, o.told_at, m.state,
          ARRAY[o.office_id] || o.holder_ids AS holders, m.is_permitted
        FROM routed_office o
          JOIN institution i ON i.id = o.office_id
          JOIN review_facts m ON m.hypothesis_id = o.subject_id AND m.side = 'a'
        WHERE o.subject_kind = 'match' AND o.told_at IS NOT NULL;
      COMMENT ON VIEW office_told_facts IS 'read by the statistics; whoever changes routed_office keeps it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW office_told_facts');
  }
}
