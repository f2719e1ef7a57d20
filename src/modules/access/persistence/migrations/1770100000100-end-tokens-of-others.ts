import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tokens that somebody else once handed out end within thirty days; whoever needs one makes it for themselves. */
export class EndTokensOfOthers1770100000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE session SET expires_at = least(expires_at, now() + interval '30 days') WHERE kind = 'issued';
      ALTER TABLE session ALTER COLUMN expires_at SET NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session ALTER COLUMN expires_at DROP NOT NULL');
  }
}
