import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../platform/database/index.js';
import { PLATFORM } from '../../access/index.js';
import { InstitutionDirectory } from '../../mechanisms/index.js';
import { countRemainsByOwner, type DecidingRecord, type StoredRecord } from '../../records/index.js';
import { RunRepository } from '../persistence/run.repository.js';
import { PairGate } from './pair-gate.js';

/** With how much a report is compared; nothing of it depends on what was found. */
export interface Comparison {
  readonly lastAt: Date | undefined;
  /** Remains with which it may be compared now. */
  readonly remains: number;
  /** Of how many countries their holders are. */
  readonly countries: number;
}

/** Counting all remains takes a while in a large bank, and a few more or less make no other answer. */
const COUNTED_FOR_MS = 300_000;

/** Counts by consents and agreements, as a comparison would decide them, and never by runs, lists or pairs. */
@Injectable()
export class ComparableBank {
  private counted: { readonly at: number; readonly byOwner: ReadonlyMap<string, number> } | undefined;

  constructor(
    private readonly runs: RunRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly gates: PairGate,
    private readonly clock: Clock,
  ) {}

  /** Of a report that the caller may read. */
  async of(tx: Tx, report: StoredRecord): Promise<Comparison> {
    return actingAs(tx, PLATFORM, async () => {
      const gate = await this.gates.open(tx);
      const byOwner = await this.byOwner(tx);
      const holders = (await this.institutions.all(tx)).filter(
        ({ id }) => byOwner.has(id) && gate.allows('identification', report, someRemainsOf(id)),
      );
      return {
        lastAt: await this.runs.lastComparedAt(tx, report),
        remains: holders.reduce((sum, { id }) => sum + (byOwner.get(id) ?? 0), 0),
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

/** Of remains no more than their holder decides who may be compared with them. */
function someRemainsOf(institutionId: string): DecidingRecord {
  return {
    ...({ id: institutionId, institutionId, recordType: 'remains', status: 'unidentified' } as const),
    ...{ withdrawn: false, removed: false, wishDecidedBy: null },
    content: { recordType: 'remains', institution: '', id: '', recordedAt: '' },
  };
}
