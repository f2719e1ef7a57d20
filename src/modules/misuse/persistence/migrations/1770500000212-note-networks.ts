import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which network a question came, as a keyed hash of its prefix: usual or not can be told, and which network it is cannot. */
export class NoteNetworks1770500000212 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE question_entry ADD COLUMN network text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE question_entry DROP COLUMN network');
  }
}
