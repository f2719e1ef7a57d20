import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTellings1764800000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE telling (
        id uuid PRIMARY KEY,
        identification_id uuid NOT NULL REFERENCES identification (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        occasion text NOT NULL,
        state text NOT NULL DEFAULT 'planned',
        teller_id uuid NOT NULL,
        in_person boolean NOT NULL,
        not_in_person_reason text,
        language text NOT NULL,
        interpreter text NOT NULL,
        companion boolean NOT NULL,
        support text NOT NULL,
        place_kind text NOT NULL,
        planned_for timestamptz,
        guardianship_authority text,
        planned_by uuid NOT NULL,
        planned_at timestamptz NOT NULL,
        told_at timestamptz,
        present text[],
        questions text,
        follow_up_on date,
        effects text,
        disposition text,
        words text,
        recorded_by uuid
      );
      CREATE UNIQUE INDEX telling_planned ON telling (institution_id, identification_id) WHERE state = 'planned';
      CREATE INDEX telling_by_identification ON telling (identification_id);
      COMMENT ON TABLE telling IS 'how a family was told, or is to be; for its own institution alone';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE telling;');
  }
}
