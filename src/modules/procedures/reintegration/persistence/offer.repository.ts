import { Injectable } from '@nestjs/common';
import { actingAs, changeOne, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import type { HelpOffer, OfferKind, OfferTerms } from '../domain/offer.js';
import { placeKey } from '../domain/place.js';

const COLUMNS = `id, seq, institution_id AS "institutionId", kind, trades, provides, country, admin1, municipality, place_key AS "placeKey",
  places, opens_on::text AS "opensOn", closes_on::text AS "closesOn", languages, conditions, state, version, made_at AS "madeAt"`;
/** States of referrals that hold a place. */
const HOLDING = `('open', 'placed', 'stayed')`;

export interface OfferFilter {
  readonly kind?: OfferKind | undefined;
  readonly country?: string | undefined;
  readonly placeKey?: string | undefined;
  readonly institutionId?: string | undefined;
  /** Only those that can be taken up on this day. */
  readonly openOn?: string | undefined;
}

type StoredOffer = Omit<HelpOffer, 'taken'>;

@Injectable()
export class HelpOfferRepository {
  async add(
    tx: Tx,
    one: Pick<HelpOffer, 'id' | 'institutionId' | 'madeAt'> & { readonly madeBy: string },
    terms: OfferTerms,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO offer (kind, trades, provides, country, admin1, municipality, place_key, places, opens_on, closes_on, languages,
         conditions, id, institution_id, made_by, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [...valuesOf(terms), one.id, one.institutionId, one.madeBy, one.madeAt],
    );
  }

  async change(tx: Tx, id: string, terms: OfferTerms, state: HelpOffer['state']): Promise<void> {
    await changeOne(
      tx,
      `UPDATE offer SET kind = $1, trades = $2, provides = $3, country = $4, admin1 = $5, municipality = $6, place_key = $7, places = $8,
         opens_on = $9, closes_on = $10, languages = $11, conditions = $12, state = $14, version = version + 1 WHERE id = $13`,
      [...valuesOf(terms), id, state],
    );
  }

  /** One change of an offer, or referral to it, waits for the other. */
  async lock(tx: Tx, id: string): Promise<HelpOffer | undefined> {
    return actingAs(tx, PLATFORM, async () => {
      await tx.query('SELECT 1 FROM offer WHERE id = $1 FOR UPDATE', [id]);
      return this.byId(tx, id);
    });
  }

  async byId(tx: Tx, id: string): Promise<HelpOffer | undefined> {
    return (await this.byIds(tx, [id]))[0];
  }

  async byIds(tx: Tx, ids: readonly string[]): Promise<HelpOffer[]> {
    const rows = await tx.query<StoredOffer[]>(
      `SELECT ${COLUMNS} FROM offer WHERE id = ANY ($1) ORDER BY seq`,
      [ids],
    );
    return this.counted(tx, rows);
  }

  async page(tx: Tx, filter: OfferFilter, after: number, limit: number): Promise<HelpOffer[]> {
    const { kind, country, placeKey: place, institutionId, openOn } = filter;
    const rows = await tx.query<StoredOffer[]>(
      `SELECT ${COLUMNS} FROM offer
       WHERE seq > $1 AND ($3::text IS NULL OR kind = $3) AND ($4::text IS NULL OR country = $4)
         AND ($5::text IS NULL OR place_key = $5) AND ($6::uuid IS NULL OR institution_id = $6)
         AND ($7::date IS NULL OR (state = 'open' AND closes_on >= $7 AND opens_on <= $7))
       ORDER BY seq LIMIT $2`,
      [after, limit, kind ?? null, country ?? null, place ?? null, institutionId ?? null, openOn ?? null],
    );
    return this.counted(tx, rows);
  }

  /**
   * Adds to offers the number of places taken. The number is everybody's to know, and the people nobody's:
   * that is read by the platform.
   */
  private async counted(tx: Tx, offers: readonly StoredOffer[]): Promise<HelpOffer[]> {
    const rows = await actingAs(tx, PLATFORM, () =>
      tx.query<{ id: string; taken: number }[]>(
        `SELECT offer_id AS id, count(*)::int AS taken FROM referral_facts
         WHERE offer_id = ANY ($1) AND state IN ${HOLDING} GROUP BY offer_id`,
        [offers.map(({ id }) => id)],
      ),
    );
    const taken = new Map(rows.map((row) => [row.id, row.taken]));
    return offers.map((one) => ({ ...one, taken: taken.get(one.id) ?? 0 }));
  }
}

function valuesOf(terms: OfferTerms): unknown[] {
  const { kind, trades, provides, country, admin1, municipality, places } = terms;
  const place = [country, admin1, municipality, placeKey(terms)];
  const { opensOn, closesOn, languages, conditions } = terms;
  return [kind, trades, provides, ...place, places, opensOn, closesOn, languages, conditions];
}
