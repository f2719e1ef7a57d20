import type { CONSENT_PURPOSE } from '../../../../kernel/contract/index.js';
import type { HandlingCode } from '../../../review/disclosure/index.js';
import type { ConsentState } from '../../../access/consent/index.js';
import type { FormKind } from './form-blocks.js';
import type { FormBlock, FormRedaction } from './form.js';

export interface FormHandling {
  readonly code: HandlingCode;
  readonly note: string | undefined;
}

/** A form, before it is a paper or a file: the same for both. */
export interface Form {
  readonly kind: FormKind;
  readonly recordCode: string;
  readonly owner: { readonly code: string; readonly name: string };
  readonly isOwn: boolean;
  /** At which the record is shown; one's own is 4. */
  readonly level: number;
  /** Purpose that whoever made the form works for. */
  readonly purpose: string | undefined;
  readonly handling: FormHandling;
  readonly madeAt: Date;
  readonly blocks: readonly FormBlock[];
  readonly redactions: readonly FormRedaction[];
  /** Standing of the family on each purpose on the day of the form; of an own report alone. */
  readonly permits:
    | readonly {
        readonly purpose: (typeof CONSENT_PURPOSE)['words'][number];
        readonly state: ConsentState;
      }[]
    | undefined;
}
