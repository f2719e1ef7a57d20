import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an institution has its people judge matches without their scores. */
export class JudgeBlind1769300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE institution ADD COLUMN judges_blind boolean NOT NULL DEFAULT false;');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE institution DROP COLUMN judges_blind;');
  }
}
