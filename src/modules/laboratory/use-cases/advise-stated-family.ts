import { setImmediate as breath } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { KinshipSettings } from '../../records/forensic-bank/index.js';
import { basisOf } from '../../matching/kinship/index.js';
import { explained } from '../domain/laboratory.errors.js';
import { prospectOf, type Outlook, type RelativeProspect } from '../domain/next-relatives.js';
import { requireThreshold } from '../domain/threshold.js';
import { byHelp, candidatesAsStated, familyAsStated, type StatedFamily } from '../domain/stated-family.js';
import { DRAWS, MOST_CANDIDATES, type RelativeAdvice } from './advise-relatives.js';

/** Ties alone are simulated, and the same ties give the same figures. */
const SEED = 1;

/**
 * Advises whose sample would help most, while the family is still being told: no record is read and none is
 * written.
 */
@Injectable()
export class AdviseStatedFamily {
  constructor(
    private readonly guarded: Guarded,
    private readonly settings: KinshipSettings,
    private readonly audit: AuditTrail,
  ) {}

  async advise(actor: Actor, told: StatedFamily, threshold: number): Promise<RelativeAdvice> {
    const reference = await this.guarded.perform(actor, 'drafts.write', [], async (tx) => {
      requireOnRecord(actor, 'drafts.write', actor.institutionId);
      requireThreshold(threshold);
      await this.audit.record(tx, { actor, action: 'drafts.write', detail: { what: 'whose_sample' } });
      return this.settings.current(tx);
    });
    const [family, basis] = [explained(() => familyAsStated(told)), explained(() => basisOf(reference, []))];
    const question = { family, basis, threshold, draws: DRAWS, seed: SEED };
    const prospects: RelativeProspect[] = [];
    let today: Outlook | undefined;
    for (const relative of explained(() => candidatesAsStated(question, told, MOST_CANDIDATES))) {
      const found = explained(() => prospectOf(question, relative));
      today = found.today;
      prospects.push(found.prospect);
      await breath();
    }
    return { threshold, draws: DRAWS, today, prospects: byHelp(told, prospects) };
  }
}
