import { DomainError } from '../../../platform/errors/index.js';

type ClosingFault =
  | 'MECHANISMS.CLOSED_ALREADY'
  | 'MECHANISMS.SUCCESSOR_CLOSED'
  | 'MECHANISMS.SUCCESSOR_DELIVERS_ONLY'
  | 'MECHANISMS.SUCCESSOR_SAME'
  | 'MECHANISMS.SUCCESSOR_UNKNOWN';

/** An institution cannot close so; nothing was changed. */
export class SuccessorRefused extends DomainError {
  constructor(code: ClosingFault) {
    super(code, 'invalid', {}, 'successor');
  }
}
