import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An address that is taken at one institution is free at every other: a refusal would tell who works elsewhere. */
export class KeepAddressesApart1769950000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX actor_by_email;
      CREATE INDEX actor_by_email ON actor (lower(email)) WHERE email IS NOT NULL;
      CREATE UNIQUE INDEX actor_by_email_of_institution ON actor (institution_id, lower(email)) WHERE email IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX actor_by_email_of_institution, actor_by_email;
      CREATE UNIQUE INDEX actor_by_email ON actor (lower(email)) WHERE email IS NOT NULL;
    `);
  }
}
