import { DomainError } from '../../../../platform/errors/index.js';

/**
 * Codes of the reasons for which a file can be refused, for the catalogue of messages; `what` and `mend` fill
 * its text.
 */
export const REFUSALS = [
  'IMPORTS.NUL_BYTES',
  'IMPORTS.CR_ALONE',
  'IMPORTS.NOT_NDJSON',
  'IMPORTS.NOT_UTF8',
  'IMPORTS.HEADER_TOO_LONG',
  'IMPORTS.COLUMNS_MISSING',
  'IMPORTS.COLUMN_TWICE',
  'IMPORTS.FORMAT_UNKNOWN',
  'IMPORTS.MAPPING_UNREADABLE',
  'IMPORTS.MAPPING_INVALID',
  'IMPORTS.XML_INVALID',
  'IMPORTS.XML_DOCTYPE',
  'IMPORTS.NOT_CODIS',
  'IMPORTS.NOT_PFIF',
  'IMPORTS.NOT_FAMILIAS',
  'IMPORTS.TOO_LARGE_TO_HOLD',
  'IMPORTS.PROFILES_AS',
] as const;

export type Refusal = (typeof REFUSALS)[number];

/** A file that cannot be read as what it is said to be: nothing of it is stored. `mend` says what to do about it. */
export class FileRefused extends DomainError {
  constructor(
    code: Refusal,
    readonly what: string,
    readonly mend: string,
  ) {
    super(code, 'invalid', { what, mend });
    this.name = 'FileRefused';
    this.message = `${what} ${mend}`;
  }
}
