import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { requireFitOffer, type HelpOffer, type OfferTerms } from '../domain/offer.js';
import { municipalityOf } from '../domain/place.js';
import { OfferNotOpen, PlacesTaken } from '../domain/reintegration.errors.js';
import { HelpOfferRepository, type OfferFilter } from '../persistence/offer.repository.js';

interface OfferVersion {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Offers of institutions to people who have returned. Everybody reads it; it names nobody. */
@Injectable()
export class KeepOffers {
  constructor(
    private readonly guarded: Guarded,
    private readonly offers: HelpOfferRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `OfferUnfit` or `PlaceUnfit`. @param key made by the client; the same offer with the same key is made once */
  async make(actor: Actor, said: OfferTerms, key?: string): Promise<HelpOffer> {
    return this.guarded.perform(actor, 'offers.make', [], async (tx) => {
      const institutionId = actor.institutionId ?? '';
      requireOnRecord(actor, 'offers.make', actor.institutionId);
      const terms = fitTerms(said);
      const request = { scope: institutionId, operation: 'offers.make', key, request: terms };
      const id = await once(tx, request, async () => {
        const one = { id: randomUUID(), institutionId, madeAt: this.clock.now(), madeBy: actor.actorId };
        await this.offers.add(tx, one, terms);
        await this.audit.record(tx, { actor, action: 'offers.make', detail: { offer: one.id } });
        return one.id;
      });
      return this.found(tx, id);
    });
  }

  /** Says all of it anew. Throws `OfferUnfit`, `PlaceUnfit`, `PlacesTaken`, or `OfferNotOpen` where it was closed. */
  async change(actor: Actor, version: OfferVersion, said: OfferTerms): Promise<HelpOffer> {
    return this.write(actor, version, (offer) => {
      const terms = fitTerms(said);
      if (terms.places < offer.taken) throw new PlacesTaken(offer.taken);
      return { terms, state: 'open' };
    });
  }

  /** Nobody is referred to it any more; who has a place keeps it. */
  async close(actor: Actor, version: OfferVersion): Promise<HelpOffer> {
    return this.write(actor, version, (offer) => ({ terms: offer, state: 'closed' }));
  }

  /** The oldest first. */
  async page(
    actor: Actor,
    filter: Omit<OfferFilter, 'openOn'> & { readonly open: boolean },
    after: number,
    limit: number,
  ): Promise<HelpOffer[]> {
    const { open, ...rest } = filter;
    const openOn = open ? this.clock.now().toISOString().slice(0, 10) : undefined;
    return this.guarded.perform(actor, 'offers.read', [], (tx) =>
      this.offers.page(tx, { ...rest, openOn }, after, limit),
    );
  }

  private async write(
    actor: Actor,
    { id, expectedVersion }: OfferVersion,
    to: (offer: HelpOffer) => { readonly terms: OfferTerms; readonly state: HelpOffer['state'] },
  ): Promise<HelpOffer> {
    return this.guarded.perform(actor, 'offers.make', [], async (tx) => {
      const offer = await this.offers.lock(tx, id);
      // Everybody reads it; who may not change it is told the same as of one that is not there.
      if (!offer) throw new NotFound();
      requireOnRecord(actor, 'offers.make', offer.institutionId);
      if (offer.version !== expectedVersion) throw new VersionConflict(expectedVersion, offer.version);
      if (offer.state !== 'open') throw new OfferNotOpen();
      const { terms, state } = to(offer);
      await this.offers.change(tx, id, terms, state);
      await this.audit.record(tx, { actor, action: 'offers.make', detail: { offer: id, state } });
      return this.found(tx, id);
    });
  }

  private async found(tx: Tx, id: string): Promise<HelpOffer> {
    const offer = await this.offers.byId(tx, id);
    if (!offer) throw new NotFound();
    return offer;
  }
}

function fitTerms(said: OfferTerms): OfferTerms {
  const conditions = said.conditions?.trim() ?? '';
  const terms = {
    ...said,
    ...municipalityOf(said, 'municipality'),
    conditions: conditions === '' ? null : conditions,
  };
  requireFitOffer(terms);
  return terms;
}
