import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { locusFrequencies, NOT_STATED, type LocusFrequencies } from '../../../../kernel/genetics/index.js';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type { PopulationTable, TableFacts } from '../domain/population-table.js';

/** Key of the lock under which one at a time numbers the versions of tables; nobody else uses this number. */
const VERSION_LOCK = 7_310_201;

/** A table that was checked and is to be kept. */
export interface NewTable {
  readonly institutionId: string;
  readonly code: string;
  readonly name: string;
  readonly population: string;
  readonly citation: string;
  readonly licence: string;
  readonly theta?: number | undefined;
  readonly leastFrequency?: number | undefined;
  readonly rescaled: readonly string[];
  readonly leftOut: readonly string[];
  readonly loci: readonly LocusFrequencies[];
}

/** Lists, for an object would not keep the order of the loci. */
type Figures = readonly (readonly [string, readonly (readonly [string, number])[]])[];

interface FactsRow {
  readonly id: string;
  readonly institutionId: string;
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly population: string;
  readonly citation: string;
  readonly licence: string;
  readonly sampledAlleles: Readonly<Record<string, number>>;
  readonly theta: number | null;
  readonly leastFrequency: number | null;
  readonly rescaled: readonly string[];
  readonly leftOut: readonly string[];
  readonly createdAt: Date;
  readonly retiredAt: Date | null;
  readonly contentHash: string;
}

interface TableRow extends FactsRow {
  readonly figures: Figures;
}

const FACTS = `id, institution_id AS "institutionId", code, version, name, population, citation, licence,
  sampled_alleles AS "sampledAlleles", theta, least_frequency AS "leastFrequency", rescaled, left_out AS "leftOut",
  created_at AS "createdAt", retired_at AS "retiredAt", content_hash AS "contentHash"`;

@Injectable()
export class FrequencyTableRepository {
  /** The tables of an institution that are in use. */
  async ofInstitution(tx: Tx, institutionId: string): Promise<TableFacts[]> {
    const rows = await tx.query<FactsRow[]>(
      `SELECT ${FACTS} FROM frequency_table WHERE institution_id = $1 AND retired_at IS NULL ORDER BY code`,
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
  ): Promise<PopulationTable | undefined> {
    const [row] = await tx.query<TableRow[]>(
      `SELECT ${FACTS}, figures FROM frequency_table WHERE institution_id = $1 AND code = $2
       AND CASE WHEN $3::int IS NULL THEN retired_at IS NULL ELSE version = $3 END`,
      [institutionId, code, version ?? null],
    );
    return row && tableOf(row);
  }

  async byId(tx: Tx, id: string): Promise<PopulationTable | undefined> {
    const [row] = await tx.query<TableRow[]>(`SELECT ${FACTS}, figures FROM frequency_table WHERE id = $1`, [
      id,
    ]);
    return row && tableOf(row);
  }

  /** Tells whether a table says what the last version of its code says. */
  async isLatest(tx: Tx, table: NewTable): Promise<boolean> {
    return (await this.latest(tx, table))?.contentHash === contentOf(table).contentHash;
  }

  /** Keeps a table as the next version of its code; one that says what the version in use says is not kept again. */
  async put(tx: Tx, table: NewTable): Promise<{ facts: TableFacts; isNew: boolean }> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [VERSION_LOCK]);
    const latest = await this.latest(tx, table);
    const { figures, sampled, contentHash } = contentOf(table);
    if (latest?.contentHash === contentHash) return { facts: factsOf(latest), isNew: false };
    if (latest)
      await changeOne(tx, 'UPDATE frequency_table SET retired_at = now() WHERE id = $1', [latest.id]);
    const [row] = await tx.query<FactsRow[]>(
      `INSERT INTO frequency_table (id, institution_id, code, version, name, population, citation, licence,
         sampled_alleles, theta, least_frequency, figures, rescaled, left_out, content_hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING ${FACTS}`,
      [
        randomUUID(),
        ...[table.institutionId, table.code, (latest?.version ?? 0) + 1, table.name, table.population],
        ...[table.citation, table.licence, JSON.stringify(sampled), table.theta ?? null],
        ...[
          table.leastFrequency ?? null,
          JSON.stringify(figures),
          table.rescaled,
          table.leftOut,
          contentHash,
        ],
      ],
    );
    if (!row) throw new Error('A frequency table was not kept.');
    return { facts: factsOf(row), isNew: true };
  }

  private async latest(
    tx: Tx,
    { institutionId, code }: Pick<NewTable, 'institutionId' | 'code'>,
  ): Promise<FactsRow | undefined> {
    const [latest] = await tx.query<FactsRow[]>(
      `SELECT ${FACTS} FROM frequency_table WHERE institution_id = $1 AND code = $2 ORDER BY version DESC LIMIT 1`,
      [institutionId, code],
    );
    return latest;
  }
}

/** The figures of a table as they are kept, and a hash of all that it says. */
function contentOf({ loci, institutionId: _, ...said }: NewTable) {
  const figures: Figures = loci.map(({ locus, alleles, frequencies }) => [
    locus,
    alleles.map((allele, at) => [allele, frequencies[at] ?? 0]),
  ]);
  const sampled = Object.fromEntries(
    loci.flatMap(({ locus, sampledAlleles }) =>
      sampledAlleles === undefined ? [] : [[locus, sampledAlleles]],
    ),
  );
  const contentHash = createHash('sha256')
    .update(JSON.stringify([said, figures, sampled]))
    .digest('hex');
  return { figures, sampled, contentHash };
}

function factsOf(row: FactsRow): TableFacts {
  const { sampledAlleles, theta, leastFrequency, retiredAt, contentHash: _, ...facts } = row;
  const sizes = Object.values(sampledAlleles);
  return {
    ...facts,
    sampledAlleles: sizes.length === 0 ? NOT_STATED : Math.max(...sizes),
    theta: theta ?? undefined,
    leastFrequency: leastFrequency ?? undefined,
    retiredAt: retiredAt ?? undefined,
  };
}

/** Every locus is checked again: what is reckoned with is never taken on trust. */
function tableOf({ figures, ...row }: TableRow): PopulationTable {
  const source = `${row.name}, version ${row.version}`;
  const loci = figures.map(([locus, entries]): [string, LocusFrequencies] => {
    const sampledAlleles = row.sampledAlleles[locus];
    const read = locusFrequencies({
      locus,
      source,
      frequencies: Object.fromEntries(entries),
      ...(sampledAlleles !== undefined && { sampledAlleles }),
      ...(row.leastFrequency !== null && { leastFrequency: row.leastFrequency }),
    });
    return [locus, read];
  });
  return { source, loci: new Map(loci), facts: factsOf(row) };
}
