import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInstitutions1764000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE institution (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        country text NOT NULL,
        kind text NOT NULL,
        delivers_only boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE focal_point (
        id uuid PRIMARY KEY,
        institution_id uuid NOT NULL REFERENCES institution (id),
        actor_id uuid,
        name text NOT NULL,
        email text,
        language text NOT NULL DEFAULT 'es',
        step int NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX focal_point_by_institution ON focal_point (institution_id, step);
      CREATE TABLE agreement (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        parties text[],
        exceptions jsonb NOT NULL DEFAULT '[]',
        categories text[] NOT NULL,
        level int NOT NULL CHECK (level BETWEEN 0 AND 4),
        purposes text[] NOT NULL DEFAULT '{}',
        signed_by text[] NOT NULL DEFAULT '{}',
        in_force boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz
      );
      COMMENT ON COLUMN agreement.parties IS 'codes of institutions; NULL means every institution of the network';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agreement; DROP TABLE focal_point; DROP TABLE institution;');
  }
}
