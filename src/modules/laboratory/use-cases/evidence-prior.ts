import { setImmediate as breath } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { log10LRAmongCompanions } from '../../../kernel/linkage/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { FoundCandidates, type FoundPair } from '../../matching/runs/index.js';
import type { EventFamily, EventVictim } from '../domain/joint-problem.js';
import type { GatheredEvent } from './gather-event.js';

/** Pairs explained at a time, and at most. */
const AT_A_TIME = 200;
const MOST_PAIRS = 40_000;

/**
 * ln of the prior weight of each pair of a victim and a family: what matching says of it without the DNA, and
 * without what all of the event share.
 */
export type VictimFamilyPrior = (victim: EventVictim, family: EventFamily) => number;

/** Priors out of the evidence of matching that tells those of one event apart: age, stature, marks, teeth. */
@Injectable()
export class EvidencePrior {
  constructor(private readonly foundCandidates: FoundCandidates) {}

  /**
   * Returns the prior of the evidence; undefined where matching has not run, or where the pairs are too many:
   * then the prior is flat, and the result says so.
   */
  async of(tx: Tx, { families, victims, mayCompare }: GatheredEvent): Promise<VictimFamilyPrior | undefined> {
    const model = await this.anyCandidate(tx, families);
    const pairs = families.flatMap((family) =>
      victims.filter((victim) => mayCompare(victim, family)).map((victim) => ({ family, victim })),
    );
    if (!model || pairs.length > MOST_PAIRS) return undefined;
    const weights = new Map<EventFamily, Map<EventVictim, number>>();
    for (let from = 0; from < pairs.length; from += AT_A_TIME) {
      const part = pairs.slice(from, from + AT_A_TIME);
      const asked = part.map(({ family, victim }): FoundPair => ({
        ...model,
        a: family.recordIds[0] ?? '',
        b: victim.recordId,
      }));
      const explained = await this.foundCandidates.explain(tx, asked);
      for (const [at, { family, victim }] of part.entries()) {
        const log10 = log10LRAmongCompanions((explained[at] ?? []).filter(({ group }) => group !== 'dna'));
        const row = weights.get(family) ?? new Map<EventVictim, number>();
        row.set(victim, log10 * Math.LN10);
        weights.set(family, row);
      }
      await breath();
    }
    return (victim, family) => weights.get(family)?.get(victim) ?? 0;
  }

  /** The model and the background of the last run. */
  private async anyCandidate(tx: Tx, families: readonly EventFamily[]): Promise<FoundPair | undefined> {
    for (const { recordIds } of families) {
      for (const recordId of recordIds) {
        const [found] = await this.foundCandidates.candidatesOf(tx, recordId, 'identification');
        if (found) return found;
      }
    }
    return undefined;
  }
}
