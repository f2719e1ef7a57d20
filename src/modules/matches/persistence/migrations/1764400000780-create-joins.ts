import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateJoins1764400000780 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record_join (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        hypothesis_id uuid NOT NULL REFERENCES hypothesis (id),
        action text NOT NULL CHECK (action IN ('joined', 'parted')),
        side text NOT NULL CHECK (side IN ('a', 'b')),
        reason text,
        done_by uuid NOT NULL,
        done_at timestamptz NOT NULL
      );
      CREATE INDEX record_join_by_hypothesis ON record_join (hypothesis_id, id);
      COMMENT ON TABLE record_join IS 'every joining of two records of one person, and every undoing of one; the last one stands';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_join;');
  }
}
