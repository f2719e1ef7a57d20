import { DomainError } from '../../../../platform/errors/index.js';

/** A step that the law lets nobody do yet. */
export class StepTooEarly extends DomainError {
  constructor(day: string) {
    super('PROCEDURES.STEP_TOO_EARLY', 'conflict', { day });
  }
}

/** No kind of this name. */
export class KindUnknown extends DomainError {
  constructor() {
    super('PROCEDURES.KIND_UNKNOWN', 'invalid', {}, 'kind');
  }
}

/** A kind that is not for records of this type. */
export class RecordUnfit extends DomainError {
  constructor(records: readonly string[]) {
    super('PROCEDURES.RECORD_UNFIT', 'conflict', { records: records.join(', ') }, 'recordId');
  }
}

/** Nobody of the network holds the work of a step. */
export class NobodyActs extends DomainError {
  constructor(step: string, kinds: string, country: string) {
    super('PROCEDURES.NOBODY_ACTS', 'conflict', { step, kinds, country }, 'assign');
  }
}

/** All who could take it are suspected. */
export class OnlySuspected extends DomainError {
  constructor(step: string) {
    super('PROCEDURES.ONLY_SUSPECTED', 'conflict', { step }, 'assign');
  }
}

/** Refusal: the procedure would tell the authority that is suspected. */
export class WouldTellSuspected extends DomainError {
  constructor(path: string) {
    super('PROCEDURES.WOULD_TELL_SUSPECTED', 'conflict', {}, path);
  }
}

/** A kind of institution that it never goes to. */
export class NeverThere extends DomainError {
  constructor(kind: string) {
    super('PROCEDURES.NEVER_THERE', 'conflict', { kind }, 'institution');
  }
}

/** An institution that takes no work: it only delivers, or has closed. */
export class TakesNoWork extends DomainError {
  constructor() {
    super('PROCEDURES.TAKES_NO_WORK', 'conflict', {}, 'institution');
  }
}

export class CountryMissing extends DomainError {
  constructor() {
    super('PROCEDURES.COUNTRY_MISSING', 'invalid', {}, 'otherCountry');
  }
}

/** Nobody has asked the person. */
export class AgreementMissing extends DomainError {
  constructor() {
    super('PROCEDURES.AGREEMENT_MISSING', 'conflict', {}, 'agreed');
  }
}

export class IndicatorsUnfit extends DomainError {
  constructor(indicators: readonly string[]) {
    super('PROCEDURES.INDICATORS_UNFIT', 'invalid', { indicators: indicators.join(', ') }, 'indicators');
  }
}

/** Refusal: the procedure needs an identification that stands, and there is none. */
export class IdentificationMissing extends DomainError {
  constructor() {
    super('PROCEDURES.IDENTIFICATION_MISSING', 'conflict', {}, 'identificationId');
  }
}

export class ProcedureNotOpen extends DomainError {
  constructor() {
    super('PROCEDURES.NOT_OPEN', 'conflict');
  }
}

export class OutcomeUnfit extends DomainError {
  constructor(outcomes: readonly string[]) {
    super('PROCEDURES.OUTCOME_UNFIT', 'invalid', { outcomes: outcomes.join(', ') }, 'outcome');
  }
}

/** Papers without which the step is not done. */
export class PapersMissing extends DomainError {
  constructor(documents: readonly string[]) {
    super('PROCEDURES.PAPERS_MISSING', 'conflict', { documents: documents.join(', ') }, 'outcome');
  }
}

/** The step is another institution's. */
export class NotYourStep extends DomainError {
  constructor() {
    super('PROCEDURES.NOT_YOUR_STEP', 'conflict');
  }
}

export class CostUnfit extends DomainError {
  constructor() {
    super('PROCEDURES.COST_UNFIT', 'invalid', {}, 'cost');
  }
}

/** Words of a note that are too many. */
export class NoteTooLong extends DomainError {
  constructor(most: number) {
    super('PROCEDURES.NOTE_TOO_LONG', 'invalid', { most }, 'note');
  }
}

export class DocumentUnknown extends DomainError {
  constructor(documents: readonly string[]) {
    super('PROCEDURES.DOCUMENT_UNKNOWN', 'invalid', { documents: documents.join(', ') }, 'document');
  }
}

/** A paper that is nothing without the day on which it was made out: an apostille. */
export class DateMissing extends DomainError {
  constructor(document: string) {
    super('PROCEDURES.DATE_MISSING', 'invalid', { document }, 'issuedOn');
  }
}

export class DateAhead extends DomainError {
  constructor() {
    super('PROCEDURES.DATE_AHEAD', 'invalid', {}, 'issuedOn');
  }
}

/** More than one document may have. */
export class DocumentTooLarge extends DomainError {
  constructor(most: number) {
    super('PROCEDURES.DOCUMENT_TOO_LARGE', 'invalid', { most });
  }
}

/** By its content it is none of the files that such a paper can be. */
export class FileTypeUnfit extends DomainError {
  constructor(files: readonly string[]) {
    super('PROCEDURES.FILE_TYPE_UNFIT', 'invalid', { files: files.join(', ') });
  }
}

/** Refusal: the file would do something by itself when somebody opens it, or hides something. */
export class FileActive extends DomainError {
  constructor(what: string) {
    super('PROCEDURES.FILE_ACTIVE', 'invalid', { what });
  }
}

/** A scanner has found something in it. */
export class FileInfected extends DomainError {
  constructor() {
    super('PROCEDURES.FILE_INFECTED', 'invalid');
  }
}

/** One of this kind is open, or proposed, for the same identification. */
export class AlreadyOpen extends DomainError {
  constructor() {
    super('PROCEDURES.ALREADY_OPEN', 'conflict', {}, 'kind');
  }
}

/** A code of nobody, or a kind that is kept from nobody. */
export class SuspectedUnfit extends DomainError {
  constructor() {
    super('PROCEDURES.SUSPECTED_UNFIT', 'invalid', {}, 'suspected');
  }
}

/** Refusal: the procedure begins with a referral to an offer, by the word of the person, and no other way. */
export class ByReferralOnly extends DomainError {
  constructor(path: string) {
    super('PROCEDURES.BY_REFERRAL', 'conflict', {}, path);
  }
}
