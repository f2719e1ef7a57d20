import { DomainError } from '../../../../platform/errors/index.js';

/** The institution has a record of this code already; filing it again would replace it unseen. */
export class RecordCodeTaken extends DomainError {
  constructor(recordCode: string) {
    super('RECORDS.CODE_TAKEN', 'conflict', { recordCode }, 'id');
  }
}

/**
 * Tells whether the database has refused a record because another of its code was written at the same moment.
 */
export function isCodeTaken(error: unknown): boolean {
  const { driverError } = error as { readonly driverError?: { readonly constraint?: unknown } };
  return driverError?.constraint === 'record_institution_id_code_key';
}
