import { Injectable } from '@nestjs/common';
import { commonRanges, meanFrequency, sharersMt, sharersY } from '../../../../kernel/genetics/index.js';
import type { LineFrequencies } from '../../../../kernel/linkage/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import {
  HaplotypeDatabases,
  type HaplotypeDatabase,
  type HaplotypeFacts,
} from '../../../records/forensic-bank/index.js';

/**
 * Most databases that are kept in memory: reading one of ten thousand haplotypes takes longer than all that
 * is asked of it.
 */
const MOST_KEPT = 4;

/** Source of the frequencies of a line's haplotypes, by the databases that an institution has brought in. */
@Injectable()
export class LineFrequencySource {
  private readonly kept = new Map<string, LineFrequencies>();

  constructor(private readonly databases: HaplotypeDatabases) {}

  /**
   * Returns the frequencies of each kind of line by the largest database in use; undefined where the
   * institution has none. What leaves here is no haplotype.
   */
  async of(tx: Tx, institutionId: string): Promise<LineFrequencies | undefined> {
    const inUse = await actingAs(tx, PLATFORM, () => this.databases.allInUse(tx, institutionId));
    const largest = (kind: HaplotypeFacts['kind']): HaplotypeFacts | undefined =>
      inUse.filter((one) => one.kind === kind).sort((x, y) => y.size - x.size)[0];
    const [mt, y] = [largest('mtdna'), largest('y')];
    if (!mt && !y) return undefined;
    const [maternal, paternal] = [mt && (await this.read(tx, mt)), y && (await this.read(tx, y))];
    return {
      maternal: (ranges) => maternal?.maternal(ranges),
      paternal: (loci) => paternal?.paternal(loci),
    };
  }

  /** A version never changes, so that what was read of it stays true. */
  private async read(tx: Tx, { id, institutionId, code }: HaplotypeFacts): Promise<LineFrequencies> {
    const known = this.kept.get(id);
    if (known) return known;
    const database = await actingAs(tx, PLATFORM, () => this.databases.inUse(tx, institutionId, code));
    const found = frequenciesIn(database);
    const [oldest] = this.kept.keys();
    if (this.kept.size >= MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(id, found);
    return found;
  }
}

function frequenciesIn(database: HaplotypeDatabase | undefined): LineFrequencies {
  return {
    maternal: once((ranges) => {
      if (database?.kind !== 'mtdna') return undefined;
      const searched = commonRanges([ranges, database.ranges]);
      return searched.length === 0 ? undefined : meanFrequency(sharersMt(searched, database.haplotypes));
    }),
    paternal: once((loci) => {
      if (database?.kind !== 'y') return undefined;
      const searched = loci.filter((locus) => database.loci.includes(locus));
      return searched.length === 0 ? undefined : meanFrequency(sharersY(searched, database.haplotypes));
    }),
  };
}

/** Kits and readings are few: each is counted once. */
function once<T>(
  work: (asked: readonly T[]) => number | undefined,
): (asked: readonly T[]) => number | undefined {
  const known = new Map<string, number | undefined>();
  return (asked) => {
    const key = JSON.stringify(asked);
    if (!known.has(key)) known.set(key, work(asked));
    return known.get(key);
  };
}
