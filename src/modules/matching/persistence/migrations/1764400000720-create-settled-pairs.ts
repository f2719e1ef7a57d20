import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSettledPairs1764400000720 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE settled_pair (
        kind text NOT NULL,
        first_seq bigint NOT NULL,
        second_seq bigint NOT NULL,
        first_id uuid NOT NULL REFERENCES record (id),
        second_id uuid NOT NULL REFERENCES record (id),
        same boolean NOT NULL,
        first_hash text NOT NULL,
        second_hash text NOT NULL,
        since timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (kind, first_seq, second_seq),
        CHECK (first_seq < second_seq)
      );
      CREATE INDEX settled_pair_by_second ON settled_pair (kind, second_seq);
      COMMENT ON TABLE settled_pair IS 'pairs within one bank of which people have decided whether they are one person';
      COMMENT ON COLUMN settled_pair.first_hash IS 'what the record said then: told apart stay those only that say the same still';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE settled_pair;');
  }
}
