import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateClientSecrets1764500000140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE client_secret (
        id uuid PRIMARY KEY,
        actor_id uuid NOT NULL REFERENCES actor (id),
        secret_hash bytea NOT NULL UNIQUE,
        scopes text[],
        purpose text NOT NULL,
        created_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX client_secret_by_actor ON client_secret (actor_id);
      ALTER TABLE session ADD COLUMN scopes text[], ADD COLUMN client_secret_id uuid REFERENCES client_secret (id);
      CREATE INDEX session_by_client_secret ON session (client_secret_id) WHERE client_secret_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session DROP COLUMN client_secret_id, DROP COLUMN scopes;
      DROP TABLE client_secret;
    `);
  }
}
