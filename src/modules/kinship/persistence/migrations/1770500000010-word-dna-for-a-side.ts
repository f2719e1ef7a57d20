import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where one side does not admit each sample of the other, each is told a word of what it admits. */
export class WordDnaForASide1770500000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dna_verdict ADD COLUMN told_to text NOT NULL DEFAULT 'both' CHECK (told_to IN ('both', 'a', 'b'));
      ALTER TABLE dna_verdict DROP CONSTRAINT dna_verdict_pkey, ADD PRIMARY KEY (record_a, record_b, kind, told_to);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM dna_verdict WHERE told_to <> 'both';
      ALTER TABLE dna_verdict DROP CONSTRAINT dna_verdict_pkey, ADD PRIMARY KEY (record_a, record_b, kind);
      ALTER TABLE dna_verdict DROP COLUMN told_to;
    `);
  }
}
