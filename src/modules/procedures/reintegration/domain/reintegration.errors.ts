import { DomainError } from '../../../../platform/errors/index.js';

/** An offer that cannot be right: `PLACES`, `DAYS`, `TRADES`, `LANGUAGES` or `CONDITIONS`. */
export class OfferUnfit extends DomainError {
  constructor(what: 'PLACES' | 'DAYS' | 'TRADES' | 'LANGUAGES' | 'CONDITIONS', field: string) {
    super(`REINTEGRATION.${what}`, 'invalid', {}, field);
  }
}

/** No municipality, or none that can be told from others. */
export class PlaceUnfit extends DomainError {
  constructor(field: string, most: number) {
    super('REINTEGRATION.PLACE', 'invalid', { most }, field);
  }
}

/** The person has not agreed to be helped so, or has taken it back. */
export class NotAgreed extends DomainError {
  constructor() {
    super('REINTEGRATION.NOT_AGREED', 'conflict', {}, 'recordId');
  }
}

/** Refusal: the offer is over, not yet open, or was closed. */
export class OfferNotOpen extends DomainError {
  constructor() {
    super('REINTEGRATION.OFFER_NOT_OPEN', 'conflict', {}, 'offerId');
  }
}

export class OfferFull extends DomainError {
  constructor() {
    super('REINTEGRATION.OFFER_FULL', 'conflict', {}, 'offerId');
  }
}

/** Work is not for somebody who may be a child. */
export class NotForChildren extends DomainError {
  constructor() {
    super('REINTEGRATION.NOT_FOR_CHILDREN', 'conflict', {}, 'offerId');
  }
}

/** Refusal: the person is on the way to the offer already, or has it. */
export class AlreadyReferred extends DomainError {
  constructor() {
    super('REINTEGRATION.ALREADY_REFERRED', 'conflict', {}, 'offerId');
  }
}

/** Fewer places than people have been referred to. */
export class PlacesTaken extends DomainError {
  constructor(taken: number) {
    super('REINTEGRATION.PLACES_TAKEN', 'conflict', { taken }, 'places');
  }
}
