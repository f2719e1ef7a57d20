import { DomainError } from '../../../platform/errors/index.js';

/** The institution has a record of this code already; filing it again would replace it unseen. */
export class CodeTaken extends DomainError {
  constructor(recordCode: string) {
    super('RECORDS.CODE_TAKEN', 'conflict', { recordCode }, 'id');
  }
}
