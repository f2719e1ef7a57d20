import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row a running worker. A worker that ends well takes its row away; one that dies leaves it to grow old. */
export class CreateWorkerHeartbeats1764000001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE worker_heartbeat (
        worker_id uuid PRIMARY KEY,
        started_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE worker_heartbeat;');
  }
}
