import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An event may be handed to another coordinator, who has to accept. */
export class HandOverEvents1766300000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE coordinated_event
        ADD COLUMN heir_id uuid REFERENCES institution (id),
        ADD COLUMN heir_reason text,
        ADD COLUMN heir_asked_at timestamptz,
        ADD CONSTRAINT coordinated_event_heir CHECK (
          (heir_id IS NULL) = (heir_asked_at IS NULL) AND (heir_id IS NULL) = (heir_reason IS NULL) AND heir_id <> coordinator_id);
      COMMENT ON COLUMN coordinated_event.heir_id IS 'who is asked to coordinate from now on, and has not answered';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE coordinated_event DROP COLUMN heir_id, DROP COLUMN heir_reason, DROP COLUMN heir_asked_at;',
    );
  }
}
