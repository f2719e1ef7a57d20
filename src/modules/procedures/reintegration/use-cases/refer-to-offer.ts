import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory, type Institution } from '../../../institutions/index.js';
import { mayBeChild } from '../../../access/consent/index.js';
import { OpenProcedure } from '../../procedures/index.js';
import { isReachable } from '../../../identification/referrals/index.js';
import { ranked, type FittingOffer } from '../domain/fit.js';
import type { HelpOffer } from '../domain/offer.js';
import type { OfferReferral, ReintegrationPlan } from '../domain/plan.js';
import { AlreadyReferred, NotForChildren, OfferFull, OfferNotOpen } from '../domain/reintegration.errors.js';
import { HelpOfferRepository } from '../persistence/offer.repository.js';
import { PlanRepository } from '../persistence/plan.repository.js';
import { ReferralRepository } from '../persistence/referral.repository.js';
import { HelpedPersonAccess, type LivingContent } from './helped-person-access.js';

/** The kind of the procedure by which somebody is referred; its steps `apply` and `begin` are whoever offers. */
export const REFERRAL_KIND = 'offer_referral';
const STEPS_OF_OFFERING = ['apply', 'begin'];
const HOLDING = ['open', 'placed', 'stayed'];
/** Offers that are looked at, and shown. */
const [MOST_OFFERS, MOST_SHOWN] = [5_000, 50];

export interface PlanWithReferrals {
  readonly plan: ReintegrationPlan;
  readonly referrals: readonly OfferReferral[];
}

/**
 * Offers that fit a person who wants help, and the referral to one of them: a procedure, whose steps are
 * duties.
 */
@Injectable()
export class ReferToOffer {
  constructor(
    private readonly guarded: Guarded,
    private readonly helpedPersonAccess: HelpedPersonAccess,
    private readonly plans: PlanRepository,
    private readonly offers: HelpOfferRepository,
    private readonly referrals: ReferralRepository,
    private readonly procedures: OpenProcedure,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Returns what the person has agreed to, or has taken back, and where it has led. Throws `NotFound` where
   * nobody was asked.
   */
  async plan(actor: Actor, recordId: string): Promise<PlanWithReferrals> {
    return this.guarded.perform(actor, 'reintegration.read', [recordId], async (tx) => {
      await this.helpedPersonAccess.living(tx, actor, 'reintegration.read', recordId);
      const plan = await this.plans.byRecord(tx, recordId);
      if (!plan) throw new NotFound();
      await this.audit.record(tx, { actor, action: 'reintegration.read', recordIds: [recordId] });
      return { plan, referrals: await this.referrals.ofRecord(tx, recordId) };
    });
  }

  /** Offers with a place left, of institutions that can be reached, best first. Throws `NotAgreed`. */
  async fitting(actor: Actor, recordId: string): Promise<readonly FittingOffer[]> {
    return this.guarded.perform(actor, 'reintegration.read', [recordId], async (tx) => {
      const { record, living, plan } = await this.helpedPersonAccess.agreed(
        tx,
        actor,
        'reintegration.read',
        recordId,
      );
      const open = await this.offers.page(tx, { openOn: this.today() }, 0, MOST_OFFERS);
      const reached = await this.reached(tx, record.institutionId);
      const fit = open.filter(
        (offer) =>
          offer.taken < offer.places && reached.has(offer.institutionId) && this.isForAge(living, offer),
      );
      await this.audit.record(tx, { actor, action: 'reintegration.read', recordIds: [recordId] });
      const person = { ...plan, languages: living.person?.languages ?? [] };
      return ranked(person, fit).slice(0, MOST_SHOWN);
    });
  }

  /**
   * Opens the procedure of a referral and holds a place. Throws `NotAgreed`, `OfferNotOpen`, `OfferFull`, `NotForChildren`,
   * `AlreadyReferred`, and what a procedure throws that finds no way to who offers (`NoWayThere`).
   *
   * @param key made by the client; the same referral with the same key is made once
   */
  async refer(
    actor: Actor,
    order: { readonly recordId: string; readonly offerId: string },
    key?: string,
  ): Promise<OfferReferral> {
    const { recordId, offerId } = order;
    return this.guarded.perform(actor, 'reintegration.refer', [recordId], async (tx) => {
      const { record, living } = await this.helpedPersonAccess.agreed(
        tx,
        actor,
        'reintegration.refer',
        recordId,
      );
      const request = { scope: record.institutionId, operation: 'reintegration.refer', key, request: order };
      const id = await once(tx, request, async () => {
        const offer = await this.offerFor(tx, living, recordId, offerId);
        const procedureId = await this.openProcedure(tx, actor, recordId, offer);
        const one = { id: randomUUID(), offerId, recordId, procedureId };
        const referredAt = this.clock.now();
        const { institutionId } = record;
        await this.referrals.add(tx, { ...one, institutionId, referredAt, referredBy: actor.actorId });
        const detail = { offer: offerId, procedure: procedureId };
        await this.audit.record(tx, { actor, action: 'reintegration.refer', recordIds: [recordId], detail });
        return one.id;
      });
      const referral = (await this.referrals.ofRecord(tx, recordId)).find((one) => one.id === id);
      if (!referral) throw new NotFound();
      return referral;
    });
  }

  /** The offer, locked: of two who are referred to its last place one is told that it is full. */
  private async offerFor(
    tx: Tx,
    living: LivingContent,
    recordId: string,
    offerId: string,
  ): Promise<HelpOffer> {
    const offer = await this.offers.lock(tx, offerId);
    if (!offer) throw new NotFound();
    const today = this.today();
    if (offer.state !== 'open' || offer.opensOn > today || offer.closesOn < today) throw new OfferNotOpen();
    if (!this.isForAge(living, offer)) throw new NotForChildren();
    const before = await this.referrals.ofRecord(tx, recordId);
    if (before.some((one) => one.offerId === offerId && HOLDING.includes(one.state)))
      throw new AlreadyReferred();
    if (offer.taken >= offer.places) throw new OfferFull();
    return offer;
  }

  private async openProcedure(
    tx: Tx,
    actor: Actor,
    recordId: string,
    { institutionId }: HelpOffer,
  ): Promise<string> {
    const offering = await this.institutions.byId(tx, institutionId);
    if (!offering) throw new NotFound();
    const assign = STEPS_OF_OFFERING.map((step) => ({ step, institution: offering.code }));
    const order = { kind: REFERRAL_KIND, recordId, agreed: true, indicators: [], suspected: [], assign };
    return this.procedures.openForOffer(tx, actor, order);
  }

  /** Work is for adults; a course is for all. */
  private isForAge(living: LivingContent, { kind }: HelpOffer): boolean {
    return kind === 'training' || !mayBeChild(living, this.clock.now().toISOString());
  }

  private async reached(tx: Tx, ownerId: string): Promise<ReadonlySet<string>> {
    const all = await this.institutions.all(tx);
    const from = all.find(({ id }) => id === ownerId);
    const agreements = await actingAs(tx, PLATFORM, () => this.institutions.agreements(tx));
    const isReached = (to: Institution): boolean =>
      to.id === ownerId ||
      (from !== undefined && !to.closedAt && isReachable({ from, to }, agreements, ['living']));
    return new Set(all.filter(isReached).map(({ id }) => id));
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}
