import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures of identifications that were proposed together stay where both records are one institution's; of all others they go. */
export class WordsOfJointParts1770500000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE joint_part SET figures = CASE
        WHEN institution_a = institution_b THEN figures || '{"isOwn": true}'
        ELSE jsonb_build_object('isOwn', false, 'word', NULL, 'band', NULL, 'needsJoint', coalesce(figures -> 'needsJoint', 'false'))
      END;
      COMMENT ON COLUMN joint_part.figures IS 'what was reckoned of it: figures where both records are one institution''s own, words of all others';
    `);
  }

  /** What was removed is not put back. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('COMMENT ON COLUMN joint_part.figures IS NULL;');
  }
}
