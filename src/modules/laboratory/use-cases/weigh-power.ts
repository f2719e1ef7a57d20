import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import type { KinshipReference } from '../../records/forensic-bank/index.js';
import { familyPower, type FamilyPower } from '../domain/family-power.js';
import { explained } from '../domain/laboratory.errors.js';
import { requireThreshold } from '../domain/threshold.js';
import { FamilyAccess } from './family-access.js';
import { TypedBank } from './typed-bank.js';

export interface PowerView extends FamilyPower {
  readonly reference: KinshipReference;
  /** Samples of the missing person's own, which are not reckoned with here. */
  readonly ownSamples: number;
}

/**
 * Weighs what the typed relatives of an own report can do, among the institution's own profiles and as many
 * of others as it says.
 */
@Injectable()
export class WeighPower {
  constructor(
    private readonly guarded: Guarded,
    private readonly familyAccess: FamilyAccess,
    private readonly bank: TypedBank,
  ) {}

  /**
   * @param others how many profiles of others to reckon with; the published tables tell how many records they
   * hold
   */
  async weigh(actor: Actor, recordId: string, threshold: number, others = 0): Promise<PowerView> {
    return this.guarded.perform(actor, 'laboratory.plan', [recordId], async (tx) => {
      requireThreshold(threshold);
      const { record, family, basis, reference } = await this.familyAccess.read(
        tx,
        actor,
        'laboratory.plan',
        recordId,
      );
      const bank = await this.bank.against(tx, record, basis);
      const power = explained(() =>
        familyPower(family, basis, { threshold, bank, others: Math.max(0, others) }),
      );
      return { ...power, reference, ownSamples: family.own.length };
    });
  }
}
