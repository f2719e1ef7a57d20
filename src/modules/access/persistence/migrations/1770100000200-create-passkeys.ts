import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever has no provider signs in by a passkey, which is registered under an invitation that is handed over once. */
export class CreatePasskeys1770100000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invitation (
        actor_id uuid PRIMARY KEY REFERENCES actor (id),
        code_hash bytea NOT NULL UNIQUE,
        expires_at timestamptz NOT NULL
      );
      CREATE TABLE passkey (
        id uuid PRIMARY KEY,
        actor_id uuid NOT NULL REFERENCES actor (id),
        credential_id bytea NOT NULL UNIQUE,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL,
        name text NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz
      );
      CREATE INDEX passkey_by_actor ON passkey (actor_id);
      CREATE TABLE passkey_challenge (
        challenge_hash bytea PRIMARY KEY,
        use text NOT NULL CHECK (use IN ('invited', 'add', 'sign_in', 'step_up')),
        actor_id uuid REFERENCES actor (id),
        session_id uuid REFERENCES session (id) ON DELETE CASCADE,
        deed text,
        expires_at timestamptz NOT NULL
      );
      ALTER TABLE session ADD COLUMN step_up_for text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session DROP COLUMN step_up_for;
      DROP TABLE passkey_challenge, passkey, invitation;
    `);
  }
}
