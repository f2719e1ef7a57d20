import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import type { DisclosureLevel } from '../../disclosure/index.js';
import type { Institution } from '../../../institutions/index.js';
import { UsageBudgets } from '../../../access/misuse/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { answerOf } from '../domain/answer.js';
import { standIn } from '../domain/asking.js';
import { asAskedOfOthers, maskedForOthers } from '../domain/at-others.js';
import { searchableOfDecoy, type Decoy } from '../domain/decoy.js';
import type { Facets } from '../domain/facets.js';
import { hitOf, type Hit } from '../domain/shown-hit.js';
import { DecoyRepository } from '../persistence/decoy.repository.js';
import { SealedDecoys } from './sealed-decoys.js';

/** An institution that has answered, and how much of its remains the question may see. */
export interface AnsweringInstitution {
  readonly institution: Institution;
  readonly level: DisclosureLevel;
}

interface Dealt {
  readonly hit: Hit;
  readonly recordId: string;
}

/**
 * Share of what a day allows from which decoys are shown: whoever has been shown less sees none: a search for
 * one person does not come so far.
 */
const FROM_SHARE = 2 / 3;
/** Most decoys that are tried for one that answers the question. */
const MOST_TRIED = 500;

/** Puts one decoy into the answer of an account that lists others' remains without end. */
@Injectable()
export class DealDecoys {
  constructor(
    private readonly rows: DecoyRepository,
    private readonly sealedDecoys: SealedDecoys,
    private readonly budgets: UsageBudgets,
    private readonly records: RecordStore,
    private readonly clock: Clock,
  ) {}

  /** @param shown records of others that the answer lists */
  async deal(
    tx: Tx,
    actor: Actor,
    facets: Facets,
    answered: readonly AnsweringInstitution[],
    shown: readonly string[],
  ): Promise<Dealt | undefined> {
    if (answered.length === 0 || !(await this.budgets.isBeyondShare(tx, actor, shown, FROM_SHARE)))
      return undefined;
    return actingAs(tx, PLATFORM, () => this.fitting(tx, actor, facets, answered));
  }

  private async fitting(
    tx: Tx,
    { actorId }: Actor,
    facets: Facets,
    answered: readonly AnsweringInstitution[],
  ): Promise<Dealt | undefined> {
    const byId = new Map(answered.map((one) => [one.institution.id, one]));
    const order = `${actorId} ${this.clock.now().toISOString().slice(0, 10)}`;
    for (const sealed of await this.rows.inOrder(tx, [...byId.keys()], order, MOST_TRIED)) {
      const of = byId.get(sealed.institutionId);
      const decoy = await this.sealedDecoys.open(sealed);
      const hit = of && hitOfDecoy(decoy, facets, of);
      // The institution may have given its code to a record since.
      if (hit && !(await this.records.byCode(tx, sealed.institutionId, decoy.code)))
        return { hit, recordId: sealed.id };
    }
    return undefined;
  }
}

function hitOfDecoy(
  decoy: Decoy,
  facets: Facets,
  { institution, level }: AnsweringInstitution,
): Hit | undefined {
  const asked = asAskedOfOthers(facets);
  const one = maskedForOthers(searchableOfDecoy(decoy), decoy.listed, asked);
  const reasons = answerOf(one, asked, false);
  const record = { ...standIn(institution, 'remains'), institutionId: institution.id, code: decoy.code };
  return reasons && hitOf({ record, one, reasons }, false, level);
}
