import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records of before come with a day long past: the first round works out their times, and tells nobody that something has changed. */
export class CreateConsentCalendar1764000000820 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consent_calendar (
        record_id uuid PRIMARY KEY REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        due_at timestamptz NOT NULL,
        turns_at timestamptz,
        ends_at timestamptz
      );
      COMMENT ON TABLE consent_calendar IS 'when time alone changes what a record permits; without a row it changes nothing';
      COMMENT ON COLUMN consent_calendar.due_at IS 'the first of the two others';
      COMMENT ON COLUMN consent_calendar.turns_at IS 'when what the record may be compared with next changes';
      COMMENT ON COLUMN consent_calendar.ends_at IS 'when the first of the family''s consents ends or narrows';
      CREATE INDEX consent_calendar_by_due ON consent_calendar (due_at);
      CREATE INDEX consent_calendar_by_end ON consent_calendar (institution_id, ends_at) WHERE ends_at IS NOT NULL;
      INSERT INTO consent_calendar (record_id, institution_id, due_at)
      SELECT id, institution_id, '-infinity' FROM record
      WHERE record_type = 'report' AND NOT removed AND NOT withdrawn AND (
        jsonb_path_exists(content, '$.consents[*] ? (exists(@.from) || exists(@.until))')
        OR jsonb_path_exists(content, '$.relatives[*].consents[*] ? (exists(@.from) || exists(@.until))'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE consent_calendar;');
  }
}
