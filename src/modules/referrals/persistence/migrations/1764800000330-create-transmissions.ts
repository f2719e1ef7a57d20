import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTransmissions1764800000330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE transmission (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        record_id uuid NOT NULL REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        receiver_id uuid NOT NULL REFERENCES institution (id),
        reason text NOT NULL,
        state text NOT NULL DEFAULT 'sent' CHECK (state IN ('sent', 'acknowledged', 'returned', 'ended')),
        version int NOT NULL DEFAULT 1,
        sent_by uuid NOT NULL,
        sent_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        until timestamptz NOT NULL,
        moved_by uuid,
        moved_at timestamptz,
        return_reason text,
        return_words text,
        CHECK (receiver_id <> institution_id)
      );
      CREATE UNIQUE INDEX transmission_under_way ON transmission (record_id, institution_id, receiver_id)
        WHERE state IN ('sent', 'acknowledged');
      CREATE INDEX transmission_by_sender ON transmission (institution_id, seq);
      CREATE INDEX transmission_by_receiver ON transmission (receiver_id, seq);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE transmission;');
  }
}
