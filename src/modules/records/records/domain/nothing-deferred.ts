import { DomainError } from '../../../../platform/errors/index.js';

/** All that the record says is compared already. */
export class NothingDeferred extends DomainError {
  constructor() {
    super('RECORDS.NOTHING_DEFERRED', 'conflict', {}, 'id');
  }
}
