import { DomainError } from '../../../../platform/errors/index.js';
import type { FrequencyFileFault } from './frequency-file/fault.js';

/** A file of haplotypes that has faults; nothing of it was kept. `findings` has all of them. */
export class HaplotypeFileRefused extends DomainError {
  readonly findings: readonly {
    readonly path: string;
    readonly code: string;
    readonly parameters: FrequencyFileFault['parameters'];
  }[];

  constructor(faults: readonly FrequencyFileFault[]) {
    super('HAPLOTYPES.FILE_REFUSED', 'invalid', { faults: faults.length });
    this.findings = faults.map(({ code, parameters }) => ({ path: '', code, parameters }));
  }
}

/** Something that is said about a database and cannot be so. */
export class HaplotypeFactRefused extends DomainError {
  constructor(field: string) {
    super('HAPLOTYPES.FACT', 'invalid', { field }, field);
  }
}

/** The code names a database of the other kind already: versions of one code are of one kind. */
export class HaplotypeKindChanged extends DomainError {
  constructor(code: string) {
    super('HAPLOTYPES.OTHER_KIND', 'conflict', { code }, 'code');
  }
}
