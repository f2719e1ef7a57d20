import { DomainError } from '../../../platform/errors/index.js';
import type { FileFault } from './institutions-file.js';

const CODE = 'MECHANISMS.INPUT_REFUSED';

/** What was said of one institution, agreement or colleague cannot be used; every finding says where and what was expected. */
export class InputRefused extends DomainError {
  readonly findings: readonly { readonly path: string; readonly code: string; readonly expected: string }[];

  /** @param within where a file would have it, which a caller who sends one thing does not know */
  constructor(faults: readonly FileFault[], within = '') {
    const findings = faults.map(({ path, expected }) => ({
      path: path.startsWith(within) ? path.slice(within.length) : path,
      code: CODE,
      expected,
    }));
    super(CODE, 'invalid', { faults: faults.length }, findings[0]?.path);
    this.findings = findings;
  }
}
