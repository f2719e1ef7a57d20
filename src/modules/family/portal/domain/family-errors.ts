import { DomainError } from '../../../../platform/errors/index.js';

/** Refusal: what was written is no code: a slip, which the code itself tells. */
export class CodeMistyped extends DomainError {
  constructor() {
    super('FAMILY.CODE_MISTYPED', 'invalid', {}, 'code');
  }
}

/** The code opens another report than the one whose paper is to be printed, or nothing any more. */
export class CodeOfAnother extends DomainError {
  constructor() {
    super('FAMILY.CODE_OF_ANOTHER', 'invalid', {}, 'code');
  }
}

/** Code and phrase open nothing: alike for a code that was never given, another phrase, and a receipt that has ended. */
export class WindowNotOpened extends DomainError {
  constructor() {
    super('FAMILY.NOT_OPENED', 'unauthenticated');
  }
}

/** Something is taken back without the words of the receipt, which are asked for once more. */
export class PhraseNeeded extends DomainError {
  constructor() {
    super('FAMILY.PHRASE_NEEDED', 'invalid', {}, 'phrase');
  }
}

/** The words are not those of the receipt that has opened the window; nothing was taken back. */
export class PhraseWrong extends DomainError {
  constructor() {
    super('FAMILY.PHRASE_WRONG', 'invalid', {}, 'phrase');
  }
}

/** So many open their windows at this moment that this one would wait too long. */
export class WindowsBusy extends DomainError {
  constructor() {
    super('FAMILY.BUSY', 'unavailable');
  }
}

/** A window shows several reports, and it was not said which of them is meant, or there is none of that number. */
export class WhichItem extends DomainError {
  constructor(items: readonly number[]) {
    super('FAMILY.WHICH_ITEM', 'invalid', { items: items.join(', ') }, 'item');
  }
}

/** The report is shown in this window already. */
export class AlreadyShown extends DomainError {
  constructor() {
    super('FAMILY.ALREADY_SHOWN', 'conflict');
  }
}

/** Reports in one window, at most: as many as are filed together, the persons of a boat. */
export const MOST_ITEMS = 60;

export class TooManyItems extends DomainError {
  constructor() {
    super('FAMILY.TOO_MANY_ITEMS', 'conflict', { count: MOST_ITEMS });
  }
}

/** No code of its own opens this report, so it would be shown nowhere. */
export class CannotPart extends DomainError {
  constructor() {
    super('FAMILY.CANNOT_PART', 'conflict', {}, 'item');
  }
}

/** The report with whose receipt another is to be shown has none. */
export class NoReceiptThere extends DomainError {
  constructor() {
    super('FAMILY.NO_RECEIPT_THERE', 'conflict', {}, 'with');
  }
}

/** The words are not those of the receipt that is to open another report too: perhaps it is another family's. */
export class PhraseOfAnother extends DomainError {
  constructor() {
    super('FAMILY.PHRASE_OF_ANOTHER', 'invalid', {}, 'phrase');
  }
}

/** A report of another institution comes into the window, whose words the institution that gave the code may know. */
export class NewPhraseNeeded extends DomainError {
  constructor() {
    super('FAMILY.NEW_PHRASE_NEEDED', 'invalid', {}, 'newPhrase');
  }
}

/**
 * Refusal: what another code and phrase open cannot be brought in, alike for all that `WindowNotOpened` is;
 * the window that asks stays open.
 */
export class OtherNotOpened extends DomainError {
  constructor() {
    super('FAMILY.OTHER_NOT_OPENED', 'invalid', {}, 'code');
  }
}
