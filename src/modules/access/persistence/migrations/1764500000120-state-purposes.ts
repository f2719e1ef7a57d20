import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tokens that were handed out before have the purpose that is usual for the first role of their holder. */
export class StatePurposes1764500000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session ADD COLUMN purpose text
        CHECK (purpose IN ('search', 'forensic_matching', 'casework', 'oversight', 'administration'));
      UPDATE session SET purpose = CASE a.roles[1]
          WHEN 'forensic' THEN 'forensic_matching'
          WHEN 'oversight' THEN 'oversight'
          WHEN 'operator' THEN 'administration'
          WHEN 'machine' THEN 'search'
          WHEN 'delivery' THEN 'search'
          WHEN 'platform' THEN 'search'
          ELSE 'casework' END
        FROM actor a WHERE a.id = session.actor_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session DROP COLUMN purpose');
  }
}
