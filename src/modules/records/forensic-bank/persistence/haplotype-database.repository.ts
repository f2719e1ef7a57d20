import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import {
  readHaplotypes,
  type HaplotypeDatabase,
  type HaplotypeFacts,
  type WrittenHaplotypes,
} from '../domain/haplotype-database.js';
import { HaplotypeKindChanged } from '../domain/haplotypes-refused.js';

/** Key of the lock under which one at a time numbers the versions of databases; nobody else uses this number. */
const VERSION_LOCK = 7_310_202;

/** A database that was checked and is to be kept. */
export interface NewDatabase {
  readonly institutionId: string;
  readonly code: string;
  readonly population: string;
  readonly source: string;
  readonly licence: string;
  readonly size: number;
  readonly covered: readonly string[];
  readonly written: WrittenHaplotypes;
}

interface FactsRow extends Omit<HaplotypeFacts, 'retiredAt'> {
  readonly retiredAt: Date | null;
  readonly contentHash: string;
}

interface DatabaseRow extends FactsRow {
  readonly haplotypes: WrittenHaplotypes['haplotypes'];
}

const FACTS = `id, institution_id AS "institutionId", kind, code, version, population, source, licence, size, covered,
  created_at AS "createdAt", retired_at AS "retiredAt", content_hash AS "contentHash"`;

@Injectable()
export class HaplotypeDatabaseRepository {
  /** The databases of an institution that are in use. */
  async ofInstitution(tx: Tx, institutionId: string): Promise<HaplotypeFacts[]> {
    const rows = await tx.query<FactsRow[]>(
      `SELECT ${FACTS} FROM haplotype_database WHERE institution_id = $1 AND retired_at IS NULL ORDER BY code`,
      [institutionId],
    );
    return rows.map(factsOf);
  }

  /** @param version without it the one in use */
  async byCode(
    tx: Tx,
    institutionId: string,
    code: string,
    version?: number,
  ): Promise<HaplotypeDatabase | undefined> {
    const [row] = await tx.query<DatabaseRow[]>(
      `SELECT ${FACTS}, haplotypes FROM haplotype_database WHERE institution_id = $1 AND code = $2
       AND CASE WHEN $3::int IS NULL THEN retired_at IS NULL ELSE version = $3 END`,
      [institutionId, code, version ?? null],
    );
    if (!row) return undefined;
    const { haplotypes, ...facts } = row;
    // What a row holds is what its kind says: both were written together and never change.
    const written = { kind: facts.kind, haplotypes } as WrittenHaplotypes;
    return { ...readHaplotypes(written), facts: factsOf(facts) };
  }

  /** Keeps a database as the next version of its code; one that says what the version in use says is not kept again. */
  async put(tx: Tx, { written, ...said }: NewDatabase): Promise<{ facts: HaplotypeFacts; isNew: boolean }> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [VERSION_LOCK]);
    const [latest] = await tx.query<FactsRow[]>(
      `SELECT ${FACTS} FROM haplotype_database WHERE institution_id = $1 AND code = $2 ORDER BY version DESC LIMIT 1`,
      [said.institutionId, said.code],
    );
    if (latest && latest.kind !== written.kind) throw new HaplotypeKindChanged(said.code);
    const { institutionId, code, population, source, licence, size, covered } = said;
    const contentHash = createHash('sha256')
      .update(JSON.stringify([population, source, licence, written]))
      .digest('hex');
    if (latest?.contentHash === contentHash) return { facts: factsOf(latest), isNew: false };
    if (latest)
      await changeOne(tx, 'UPDATE haplotype_database SET retired_at = now() WHERE id = $1', [latest.id]);
    const [row] = await tx.query<FactsRow[]>(
      `INSERT INTO haplotype_database (id, institution_id, kind, code, version, population, source, licence, size,
         covered, haplotypes, content_hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING ${FACTS}`,
      [
        ...[randomUUID(), institutionId, written.kind, code, (latest?.version ?? 0) + 1, population, source],
        ...[licence, size, covered, JSON.stringify(written.haplotypes), contentHash],
      ],
    );
    if (!row) throw new Error('A haplotype database was not kept.');
    return { facts: factsOf(row), isNew: true };
  }
}

function factsOf({ retiredAt, contentHash: _, ...facts }: FactsRow): HaplotypeFacts {
  return { ...facts, retiredAt: retiredAt ?? undefined };
}
