import { DomainError } from '../../../../platform/errors/index.js';

/** The institution that a whole file was announced for is not enrolled. */
export class InstitutionUnknown extends DomainError {
  constructor(institution: string) {
    super('IMPORTS.INSTITUTION_UNKNOWN', 'invalid', { institution }, 'institution');
  }
}

/** A file of genetic profiles names samples only: whose they are has to be said. */
export class InstitutionNeeded extends DomainError {
  constructor() {
    super('IMPORTS.INSTITUTION_NEEDED', 'invalid', {}, 'institution');
  }
}

/** Another process has taken this import up, or has given it up: what was not committed is done there, or not at all. */
export class ImportTakenOver extends DomainError {
  constructor() {
    super('IMPORTS.TAKEN_OVER', 'conflict');
  }
}

/** Only an import that has ended and has stored something can be taken back, and only once. */
export class CannotUndo extends DomainError {
  constructor(state: string) {
    super('IMPORTS.CANNOT_UNDO', 'conflict', { state });
  }
}

/** Only a dry run that was read to its end can be stored. */
export class CannotCommit extends DomainError {
  constructor(state: string) {
    super('IMPORTS.CANNOT_COMMIT', 'conflict', { state });
  }
}

export class FileTooLarge extends DomainError {
  constructor(limitMb: number) {
    super('IMPORTS.FILE_TOO_LARGE', 'invalid', { limitMb });
  }
}
