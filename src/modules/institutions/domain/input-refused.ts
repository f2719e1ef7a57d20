import { DomainError } from '../../../platform/errors/index.js';
import type { ProfileFault } from './profile/profile-fault.js';

const CODE = 'MECHANISMS.INPUT_REFUSED';

/**
 * Refusal: the input about one institution, agreement or colleague cannot be used; every finding says where,
 * what is wrong, and the mend.
 */
export class InputRefused extends DomainError {
  readonly findings: readonly ProfileFault[];

  /** @param within where a file would have it, which a caller who sends one thing does not know */
  constructor(faults: readonly ProfileFault[], within = '') {
    const findings = faults.map((one) => ({
      ...one,
      path: one.path.startsWith(within) ? one.path.slice(within.length) : one.path,
    }));
    super(CODE, 'invalid', { faults: faults.length }, findings[0]?.path);
    this.findings = findings;
  }
}
