import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepCompanionPairs1769600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE companion_pair (
        first_seq bigint NOT NULL,
        second_seq bigint NOT NULL,
        first_id uuid NOT NULL REFERENCES record (id),
        second_id uuid NOT NULL REFERENCES record (id),
        since timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (first_seq, second_seq),
        CHECK (first_seq < second_seq)
      );
      COMMENT ON TABLE companion_pair IS 'reports whose owners have both confirmed that they are of companions or relatives: they are of two people';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE companion_pair;');
  }
}
