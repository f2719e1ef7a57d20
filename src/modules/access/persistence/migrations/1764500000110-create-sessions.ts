import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tokens that were handed out become sessions of the kind `issued`: they go on opening what they opened. */
export class CreateSessions1764500000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        actor_id uuid NOT NULL REFERENCES actor (id),
        kind text NOT NULL CHECK (kind IN ('person', 'machine', 'issued')),
        token_hash bytea NOT NULL UNIQUE,
        label text NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz NOT NULL,
        expires_at timestamptz,
        revoked_at timestamptz,
        CHECK (kind = 'issued' OR expires_at IS NOT NULL)
      );
      CREATE INDEX session_by_actor ON session (actor_id);
      INSERT INTO session (id, actor_id, kind, token_hash, label, created_at, last_used_at, expires_at, revoked_at)
        SELECT id, actor_id, 'issued', token_hash, label, created_at, created_at, expires_at, revoked_at FROM access_token;
      DROP TABLE access_token;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access_token (
        id uuid PRIMARY KEY,
        actor_id uuid NOT NULL REFERENCES actor (id),
        token_hash bytea NOT NULL UNIQUE,
        label text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz,
        revoked_at timestamptz
      );
      CREATE INDEX access_token_by_actor ON access_token (actor_id);
      INSERT INTO access_token
        SELECT id, actor_id, token_hash, label, created_at, expires_at, revoked_at FROM session WHERE kind = 'issued';
      DROP TABLE session;
    `);
  }
}
