import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * By whose records an office is named, so that a holder reads of the offices that follow from its own. Of a
 * match that was settled before, neither holder is told until it is settled anew.
 */
export class OfficesBySide1770500000236 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE routed_office ADD COLUMN sides jsonb NOT NULL DEFAULT '[]';
      COMMENT ON COLUMN routed_office.sides IS 'holders by whose record alone the office is named with this role and duty, each with what by that record bars it';
      UPDATE routed_office SET sides = jsonb_build_array(jsonb_build_object('holderId', holder_ids[1], 'bar', bar))
        WHERE subject_kind = 'report';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE routed_office DROP COLUMN sides');
  }
}
