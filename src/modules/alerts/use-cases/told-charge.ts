import type { Redaction } from '../../review/disclosure/index.js';
import type { Alert, AlertOffer } from '../persistence/alert-rows.js';
import { toldPerson, type Reader } from './own-people.js';

/** An offer; null: it is made to somebody of another institution than the reader. */
export type ToldOffer = Omit<AlertOffer, 'toActorId' | 'fromActorId'> & { readonly toActorId: string | null };

type Charged = Pick<Alert, 'institutionId' | 'ownerActorId' | 'returnsTo'>;

/** The people in whose charge an alert is, as far as its reader may know them. */
export interface ToldCharge {
  readonly ownerActorId: string | null;
  readonly returnsTo: string | null;
  readonly offer: ToldOffer | null;
}

/**
 * Tells in whose charge an alert is, was, or may come to be: the people of its institution to that institution
 * alone, by the rule of its history.
 */
export function toldCharge(
  reader: Reader,
  { institutionId, ownerActorId, returnsTo }: Charged,
  offer: AlertOffer | null,
): { readonly charge: ToldCharge; readonly redactions: readonly Redaction[] } {
  const told = (actorId: string | null, path: string) => toldPerson(reader, { actorId, institutionId }, path);
  const owner = told(ownerActorId, 'ownerId');
  const back = told(returnsTo, 'returnsTo');
  const to = told(offer?.toActorId ?? null, 'offer.toActorId');
  return {
    charge: {
      ownerActorId: owner.actorId,
      returnsTo: back.actorId,
      offer: offer && { ...withoutPeople(offer), toActorId: to.actorId },
    },
    redactions: [owner, told(ownerActorId, 'ownerName'), back, to].flatMap(({ redactions }) => redactions),
  };
}

function withoutPeople({ alertId, position, until, state, at, answeredAt }: AlertOffer) {
  return { alertId, position, until, state, at, answeredAt };
}
