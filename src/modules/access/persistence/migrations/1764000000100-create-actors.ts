import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateActors1764000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE actor (
        id uuid PRIMARY KEY,
        institution_id uuid,
        name text NOT NULL,
        email text,
        roles text[] NOT NULL,
        language text NOT NULL DEFAULT 'es',
        active boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX actor_by_institution ON actor (institution_id);
      CREATE UNIQUE INDEX actor_by_email ON actor (lower(email)) WHERE email IS NOT NULL;
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
      INSERT INTO actor (id, name, roles, language) VALUES
        ('00000000-0000-4000-8000-000000000001', 'operator', '{operator}', 'en'),
        ('00000000-0000-4000-8000-000000000002', 'platform', '{platform}', 'en');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access_token; DROP TABLE actor;');
  }
}
