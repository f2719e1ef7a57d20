import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { authorityOf, LIVING_AMENDED, requireDecider, type Deciding } from '../../../records/living/index.js';
import { EndProcedure } from '../../procedures/index.js';
import { RecordWriter } from '../../../records/records/index.js';
import { municipalityOf, placeKey, type Municipality } from '../domain/place.js';
import type { ReintegrationPlan } from '../domain/plan.js';
import { NotAgreed } from '../domain/reintegration.errors.js';
import { PlanRepository } from '../persistence/plan.repository.js';
import { broughtBy, HelpedPersonAccess, type LivingContent } from './helped-person-access.js';
import { REFERRAL_KIND } from './refer-to-offer.js';

export interface HelpAgreement extends Deciding {
  readonly recordId: string;
  /** Place where the person looks for help; left out, where the record says that the person is. */
  readonly place?: Municipality | undefined;
}

/**
 * The own word of whoever is found alive about help with training and work: given, and taken back. It stands apart from the search, and says
 * nothing to anybody who searches.
 */
@Injectable()
export class AgreeToHelp {
  constructor(
    private readonly guarded: Guarded,
    private readonly helpedPersonAccess: HelpedPersonAccess,
    private readonly plans: PlanRepository,
    private readonly records: RecordWriter,
    private readonly procedures: EndProcedure,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `GuardianshipNeeded`, `PersonDecides`, `AuthorityNeeded` or `PlaceUnfit`. */
  async agree(actor: Actor, { recordId, place, ...deciding }: HelpAgreement): Promise<ReintegrationPlan> {
    return this.guarded.perform(actor, 'reintegration.agree', [recordId], async (tx) => {
      const { record, living } = await this.helpedPersonAccess.living(
        tx,
        actor,
        'reintegration.agree',
        recordId,
      );
      const now = this.clock.now();
      requireDecider(living, deciding, now.toISOString());
      const where = municipalityOf(place ?? placeIn(living), 'place');
      await this.plans.agree(tx, {
        ...{ recordId, institutionId: record.institutionId, decidedBy: deciding.decidedBy },
        ...{ authority: authorityOf(deciding), place: { ...where, key: placeKey(where) } },
        ...{ ...broughtBy(living), agreedAt: now, notedBy: actor.actorId },
      });
      await this.note(tx, actor, recordId, 'agreed');
      return this.read(tx, recordId);
    });
  }

  /**
   * The person takes it back: what was referred ends, and what the record says of work, schooling, skills and needs goes, in its earlier
   * versions too. Throws `NotAgreed` where nothing stands.
   */
  async end(
    actor: Actor,
    { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
  ): Promise<ReintegrationPlan> {
    return this.guarded.perform(actor, 'reintegration.agree', [id], async (tx) => {
      const { record, living } = await this.helpedPersonAccess.living(tx, actor, 'reintegration.agree', id);
      const plan = await this.plans.lock(tx, id);
      if (plan?.state !== 'agreed') throw new NotAgreed();
      if (plan.version !== expectedVersion) throw new VersionConflict(expectedVersion, plan.version);
      await this.endIn(tx, actor, id);
      if (living.reintegration) {
        const updatedAt = this.clock.now().toISOString();
        const version = { id, expectedVersion: record.version };
        const before = await this.records.lock(tx, actor, 'reintegration.agree', version);
        const { reintegration, ...rest } = before.content as LivingContent;
        const after = reintegration ? { ...rest, updatedAt } : before.content;
        await this.records.amend(tx, { actor, action: 'reintegration.agree', before, after });
        await this.outbox.put(tx, { name: LIVING_AMENDED, payload: { recordId: id } });
      }
      return this.read(tx, id);
    });
  }

  /** A record was changed: what it brings is read anew, and where it has gone, or was taken back otherwise, the plan ends. */
  async follow(recordId: string): Promise<void> {
    await this.guarded.perform(PLATFORM, 'reintegration.follow', [recordId], async (tx) => {
      const plan = await this.plans.lock(tx, recordId);
      if (plan?.state !== 'agreed') return;
      const record = await this.helpedPersonAccess.stored(tx, recordId);
      const isGone = !record || record.withdrawn || record.content.recordType !== 'living';
      if (isGone || (await this.plans.isTakenBack(tx, recordId))) await this.endIn(tx, PLATFORM, recordId);
      else await this.plans.bring(tx, recordId, broughtBy(record.content));
    });
  }

  private async endIn(tx: Tx, actor: Actor, recordId: string): Promise<void> {
    await this.plans.end(tx, recordId, this.clock.now());
    await this.procedures.takeBack(tx, actor, recordId, REFERRAL_KIND);
    await this.note(tx, actor, recordId, 'ended');
  }

  private async note(tx: Tx, actor: Actor, recordId: string, what: 'agreed' | 'ended'): Promise<void> {
    const action = actor === PLATFORM ? 'reintegration.follow' : 'reintegration.agree';
    await this.audit.record(tx, { actor, action, recordIds: [recordId], detail: { what } });
  }

  private async read(tx: Tx, recordId: string): Promise<ReintegrationPlan> {
    const plan = await this.plans.byRecord(tx, recordId);
    if (!plan) throw new NotFound();
    return plan;
  }
}

function placeIn({ place }: LivingContent): Municipality {
  return { country: place?.country ?? '', admin1: place?.admin1 ?? '', municipality: place?.locality ?? '' };
}
