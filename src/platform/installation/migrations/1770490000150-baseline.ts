import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class InstallationBaseline1770490000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE installation (
        key text PRIMARY KEY,
        value text NOT NULL,
        set_at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE installation IS 'what is true of this database as a whole, such as that it holds the demonstration';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE installation;
    `);
  }
}
