import { DomainError } from '../../../platform/errors/index.js';

/** What was written is no code: a slip, which the code itself tells. */
export class CodeMistyped extends DomainError {
  constructor() {
    super('FAMILY.CODE_MISTYPED', 'invalid', {}, 'code');
  }
}

/** Code and phrase open nothing: alike for a code that was never given, another phrase, and a receipt that has ended. */
export class WindowNotOpened extends DomainError {
  constructor() {
    super('FAMILY.NOT_OPENED', 'unauthenticated');
  }
}

/** So many open their windows at this moment that this one would wait too long. */
export class WindowsBusy extends DomainError {
  constructor() {
    super('FAMILY.BUSY', 'unavailable');
  }
}
