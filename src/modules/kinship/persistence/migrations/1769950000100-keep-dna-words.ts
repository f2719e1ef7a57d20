import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What DNA says of a pair of two institutions, in a word that is made once. */
export class KeepDnaWords1769950000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dna_verdict (
        record_a uuid NOT NULL REFERENCES record (id),
        record_b uuid NOT NULL REFERENCES record (id),
        kind text NOT NULL,
        word text CHECK (word IN ('supports', 'open', 'against')),
        y text CHECK (y IN ('same_line', 'other_line')),
        mt text CHECK (mt IN ('same_line', 'other_line')),
        key_a text NOT NULL,
        key_b text NOT NULL,
        calls_a text[] NOT NULL,
        calls_b text[] NOT NULL,
        supersets int NOT NULL DEFAULT 0,
        setting_id uuid NOT NULL,
        made_at timestamptz NOT NULL,
        PRIMARY KEY (record_a, record_b, kind)
      );
      CREATE INDEX dna_verdict_of_b ON dna_verdict (record_b);
      COMMENT ON COLUMN dna_verdict.word IS 'null once the samples were taken back: the row stays, so that the pair is not weighed anew';
      COMMENT ON COLUMN dna_verdict.calls_a IS 'keyed hashes of what the samples showed when the word was made, one an allele';
      COMMENT ON COLUMN dna_verdict.key_a IS 'which key those were made with';
      COMMENT ON COLUMN dna_verdict.supersets IS 'how often it was made anew because a sample had shown more';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dna_verdict;');
  }
}
