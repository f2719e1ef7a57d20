import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The offices that routing names for a report or a match: told of it, or why not. */
export class RoutedOffices1770500000226 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE routed_office (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        subject_kind text NOT NULL CHECK (subject_kind IN ('report', 'match')),
        subject_id uuid NOT NULL,
        record_ids uuid[] NOT NULL,
        holder_ids uuid[] NOT NULL,
        office_id uuid NOT NULL REFERENCES institution (id),
        role text NOT NULL,
        duty text NOT NULL CHECK (duty IN ('act', 'tell_family', 'acknowledge', 'take_note')),
        reasons jsonb NOT NULL DEFAULT '[]',
        basis jsonb,
        bar text CHECK (bar IN ('struck', 'wish', 'migration_enforcement', 'consent', 'agreement')),
        told_at timestamptz,
        answer text CHECK (answer IN ('acknowledged', 'acting', 'not_ours')),
        answer_reason text,
        answered_by uuid,
        answered_at timestamptz,
        ended_at timestamptz,
        changed_at timestamptz NOT NULL,
        UNIQUE (subject_kind, subject_id, office_id),
        CHECK ((answer IS NULL) = (answered_at IS NULL)),
        CHECK (answer IS NULL OR told_at IS NOT NULL)
      );
      COMMENT ON TABLE routed_office IS 'an office that routing names for a report or a match and that holds none of its records: told of it with its duty, or why not';
      COMMENT ON COLUMN routed_office.reasons IS 'codes and parameters of why it is its work; none once it has ended or is barred';
      CREATE INDEX routed_office_by_office ON routed_office (office_id, seq) WHERE told_at IS NOT NULL;
      CREATE INDEX routed_office_by_records ON routed_office USING gin (record_ids);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE routed_office');
  }
}
