import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateJointSets1765300000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE joint_set (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        event_id uuid NOT NULL REFERENCES coordinated_event (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        basis jsonb NOT NULL,
        words text,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL
      );
      CREATE INDEX joint_set_by_event ON joint_set (event_id, seq);

      CREATE TABLE joint_part (
        set_id uuid NOT NULL REFERENCES joint_set (id),
        identification_id uuid PRIMARY KEY REFERENCES identification (id),
        hypothesis_id uuid NOT NULL REFERENCES hypothesis (id),
        institution_a uuid NOT NULL REFERENCES institution (id),
        institution_b uuid NOT NULL REFERENCES institution (id),
        figures jsonb NOT NULL
      );
      CREATE INDEX joint_part_by_set ON joint_part (set_id);

      CREATE TABLE joint_reexamination (
        identification_id uuid NOT NULL REFERENCES joint_part (identification_id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        because_id uuid NOT NULL REFERENCES joint_part (identification_id),
        opened_at timestamptz NOT NULL,
        finding text,
        words text,
        answered_by uuid,
        answered_at timestamptz,
        PRIMARY KEY (identification_id, institution_id, because_id),
        CHECK ((finding IS NULL) = (answered_at IS NULL))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE joint_reexamination, joint_part, joint_set;');
  }
}
