import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everybody who is enrolled already has as much time to sign in for the first time as if they were enrolled today. */
export class KnowPeopleByTheirProvider1764500000130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE actor ADD COLUMN invited_until timestamptz;
      UPDATE actor SET invited_until = now() + interval '30 days' WHERE institution_id IS NOT NULL;
      CREATE TABLE person_identity (
        issuer text NOT NULL,
        subject text NOT NULL,
        actor_id uuid NOT NULL UNIQUE REFERENCES actor (id),
        bound_at timestamptz NOT NULL,
        PRIMARY KEY (issuer, subject)
      );
      CREATE TABLE sign_in (
        state_hash bytea PRIMARY KEY,
        secrets_hash bytea NOT NULL,
        purpose text,
        return_to text NOT NULL,
        expires_at timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE sign_in;
      DROP TABLE person_identity;
      ALTER TABLE actor DROP COLUMN invited_until;
    `);
  }
}
