import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Families have a number to call: an institution says by what it is reached. */
export class PublicContacts1770500000264 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE institution ADD COLUMN contact jsonb;
      COMMENT ON COLUMN institution.contact IS 'by what families reach it: telephones, address, hours, languages, page';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE institution DROP COLUMN contact');
  }
}
