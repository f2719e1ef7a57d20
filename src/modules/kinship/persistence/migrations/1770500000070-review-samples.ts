import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sample that was typed otherwise counts once a second person has reviewed it. */
export class ReviewSamples1770500000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sample_review (
        request_id uuid PRIMARY KEY,
        record_id uuid NOT NULL REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        samples text NOT NULL,
        reviewed_at timestamptz NOT NULL
      );
      CREATE INDEX sample_review_of_record ON sample_review (record_id, reviewed_at);
      CREATE INDEX sample_review_of_institution ON sample_review (institution_id, reviewed_at);
      COMMENT ON COLUMN sample_review.request_id IS 'the deed of two people (approval_request) by which it was reviewed';
      COMMENT ON COLUMN sample_review.samples IS 'keyed hash of all that the samples showed then: others are not reviewed';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sample_review;');
  }
}
