import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which decoys stood among what a question was answered with, by keyed hashes. */
export class NoteDecoys1770500000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE question_entry ADD decoys text[] NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE question_entry DROP decoys');
  }
}
