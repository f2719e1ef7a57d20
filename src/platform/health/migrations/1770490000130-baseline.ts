import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class HealthBaseline1770490000130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row a running worker. A worker that ends well takes its row away; one that dies leaves it to grow
      -- old.
      CREATE TABLE worker_heartbeat (
        worker_id uuid PRIMARY KEY,
        started_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE worker_heartbeat;
    `);
  }
}
