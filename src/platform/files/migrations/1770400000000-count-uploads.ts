import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was handed over on a day, by account and by institution: in the database, so that all processes count together. */
export class CountUploads1770400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE upload_count (
        day date NOT NULL,
        subject uuid NOT NULL,
        files integer NOT NULL CHECK (files >= 0),
        bytes bigint NOT NULL CHECK (bytes >= 0),
        PRIMARY KEY (day, subject)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE upload_count');
  }
}
