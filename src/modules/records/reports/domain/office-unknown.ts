import { DomainError } from '../../../../platform/errors/index.js';

/** The network has no institution of this code. */
export class OfficeUnknown extends DomainError {
  constructor(path: string) {
    super('REPORTS.OFFICE_UNKNOWN', 'invalid', {}, path);
  }
}
