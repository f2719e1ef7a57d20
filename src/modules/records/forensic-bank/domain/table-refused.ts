import { DomainError } from '../../../../platform/errors/index.js';
import type { FrequencyFileFault } from './frequency-file/fault.js';

/** A file of frequencies that has faults; nothing of it was kept. `findings` has all of them. */
export class FrequencyFileRefused extends DomainError {
  readonly findings: readonly {
    readonly path: string;
    readonly code: string;
    readonly parameters: FrequencyFileFault['parameters'];
  }[];

  constructor(
    faults: readonly FrequencyFileFault[],
    /** Loci that have none. */
    readonly goodLoci: number,
  ) {
    super('FREQUENCIES.FILE_REFUSED', 'invalid', { faults: faults.length, good: goodLoci });
    this.findings = faults.map(({ locus, code, parameters }) => ({ path: locus ?? '', code, parameters }));
  }
}

/** Something that is said about a table and cannot be so. */
export class TableFactRefused extends DomainError {
  constructor(field: string) {
    super('FREQUENCIES.FACT', 'invalid', { field }, field);
  }
}

/** A table of the platform has this code. */
export class CodeOfThePlatform extends DomainError {
  constructor(code: string) {
    super('FREQUENCIES.CODE_TAKEN', 'invalid', { code }, 'code');
  }
}
