import { setImmediate as breath } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import { explained } from '../domain/laboratory.errors.js';
import {
  byGain,
  candidatesToSample,
  prospectOf,
  type Outlook,
  type RelativeProspect,
} from '../domain/next-relatives.js';
import { seedOf } from '../domain/seed-of.js';
import { requireThreshold } from '../domain/threshold.js';
import { FamilyAccess } from './family-access.js';

/** Relatives looked at for one report; more distant ones add little. */
export const MOST_CANDIDATES = 10;
/** Simulated profiles for each. */
export const DRAWS = 12;

export interface RelativeAdvice {
  readonly threshold: number;
  readonly draws: number;
  /** Outlook with the samples that are there; undefined where nobody is left to be sampled. */
  readonly today: Outlook | undefined;
  readonly prospects: readonly RelativeProspect[];
}

/** Advises which relative of an own report to sample next, and what that would bring. */
@Injectable()
export class AdviseRelatives {
  constructor(
    private readonly guarded: Guarded,
    private readonly familyAccess: FamilyAccess,
  ) {}

  async advise(actor: Actor, recordId: string, threshold: number): Promise<RelativeAdvice> {
    const read = await this.guarded.perform(actor, 'laboratory.plan', [recordId], async (tx) => {
      requireThreshold(threshold);
      return this.familyAccess.read(tx, actor, 'laboratory.plan', recordId);
    });
    const { family, basis, record } = read;
    const question = { family, basis, threshold, draws: DRAWS, seed: seedOf(record.contentHash) };
    const prospects: RelativeProspect[] = [];
    let today: Outlook | undefined;
    for (const relative of explained(() => candidatesToSample(question, MOST_CANDIDATES))) {
      const found = explained(() => prospectOf(question, relative));
      today = found.today;
      prospects.push(found.prospect);
      // Each takes a quarter of a second: others are served in between.
      await breath();
    }
    return { threshold, draws: DRAWS, today, prospects: prospects.sort(byGain) };
  }
}
