import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A look in a pair of which the owner of the other record does not know is kept apart: what was noted before is told by what its match says now. */
export class KeepUntoldLooks1770500000190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE disclosed ADD COLUMN untold boolean NOT NULL DEFAULT false;
      ALTER TABLE recall ADD COLUMN untold boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN disclosed.untold IS 'the owner did not know of the pair: that it was looked at would tell';
      COMMENT ON COLUMN recall.untold IS 'the owner does not know of the pair, and is told neither of this nor of its answer';
      DROP INDEX disclosed_once;
      CREATE UNIQUE INDEX disclosed_once
        ON disclosed (record_a, record_b, kind, side, actor_id, purpose, level, handling, untold);
    `);
    for (const table of ['disclosed', 'recall'])
      await runner.query(`
        UPDATE ${table} t SET untold = true FROM hypothesis h
        WHERE h.kind = t.kind AND h.record_a = t.record_a AND h.record_b = t.record_b
          AND ((h.holder_only AND t.side = 'a') OR h.withheld_from = t.side);
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM disclosed WHERE untold;
      DROP INDEX disclosed_once;
      ALTER TABLE disclosed DROP COLUMN untold;
      ALTER TABLE recall DROP COLUMN untold;
      CREATE UNIQUE INDEX disclosed_once
        ON disclosed (record_a, record_b, kind, side, actor_id, purpose, level, handling);
    `);
  }
}
