import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import {
  countRemainsByOwner,
  type DecidingRecord,
  type StoredRecord,
} from '../../../records/records/index.js';
import { RunRepository } from '../persistence/run.repository.js';
import { ComparisonPolicy } from './comparison-policy.js';

/**
 * Extent of a report's comparison: when it was last compared, and with how many remains it may be; nothing of
 * it depends on what was found.
 */
export interface ComparisonFreshness {
  readonly lastAt: Date | undefined;
  /** True where the report may be compared with remains of anybody now, whether or not there are any. */
  readonly withRemains: boolean;
  /** Remains with which it may be compared now, those of each holder in tens. */
  readonly remains: number;
  /** Number of countries of the holders who have ten remains or more. */
  readonly countries: number;
}

/** Counting all remains takes a while in a large bank, and a few more or less make no other answer. */
const COUNTED_FOR_MS = 300_000;
const STEP = 10;

/**
 * Counts the remains that a report may be compared with: by consents and agreements, as a comparison would
 * decide them, and never by runs, lists or pairs.
 *
 * The remains of each holder are rounded down to tens before they are added up: whoever reads the number and
 * holds some of them could otherwise add own ones until it changes, and would see each one that comes to
 * others from then on (`decisions/0047`).
 */
@Injectable()
export class ComparableBank {
  private counted: { readonly at: number; readonly byOwner: ReadonlyMap<string, number> } | undefined;

  constructor(
    private readonly runs: RunRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly comparisonPolicy: ComparisonPolicy,
    private readonly clock: Clock,
  ) {}

  /** Counts for a report that the caller may read. */
  async of(tx: Tx, report: StoredRecord): Promise<ComparisonFreshness> {
    return actingAs(tx, PLATFORM, async () => {
      const rules = await this.comparisonPolicy.open(tx);
      const byOwner = await this.byOwner(tx);
      const compared = (await this.institutions.all(tx)).filter(({ id }) =>
        rules.allows('identification', report, someRemainsOf(id)),
      );
      const tensOf = (id: string): number => Math.floor((byOwner.get(id) ?? 0) / STEP) * STEP;
      const holders = compared.filter(({ id }) => tensOf(id) > 0);
      return {
        lastAt: await this.runs.lastComparedAt(tx, report),
        withRemains: compared.length > 0,
        remains: holders.reduce((sum, { id }) => sum + tensOf(id), 0),
        countries: new Set(holders.map(({ country }) => country)).size,
      };
    });
  }

  private async byOwner(tx: Tx): Promise<ReadonlyMap<string, number>> {
    const now = this.clock.now().getTime();
    if (!this.counted || Math.abs(now - this.counted.at) > COUNTED_FOR_MS)
      this.counted = { at: now, byOwner: await countRemainsByOwner(tx) };
    return this.counted.byOwner;
  }
}

/**
 * Returns remains of an institution, as far as their comparison is decided: of remains no more than the
 * holder decides who may be compared with them.
 */
function someRemainsOf(institutionId: string): DecidingRecord {
  return {
    ...({ id: institutionId, institutionId, recordType: 'remains', status: 'unidentified' } as const),
    ...{ withdrawn: false, removed: false, wishDecidedBy: null },
    content: { recordType: 'remains', institution: '', id: '', recordedAt: '' },
  };
}
