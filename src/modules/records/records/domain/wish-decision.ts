import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import type { WishDecider } from '../../../access/consent/index.js';

/**
 * Decision behind the wish of a living record: whose it is, and of a guardianship authority which and by what
 * file.
 */
export interface WishDecision {
  readonly wishDecidedBy: WishDecider | null;
  readonly wishAuthority: string | null;
}

export const NOBODY_DECIDED: WishDecision = { wishDecidedBy: null, wishAuthority: null };

/**
 * Returns whose decision the wish is that a record states now.
 * @param given by whom it was said, where that was said with it
 * @param isFile whether it came in a file of its holder, which says what was decided
 */
export function wishDecisionOf(
  content: ExchangeRecord,
  before: (WishDecision & { readonly content: ExchangeRecord }) | undefined,
  { given, isFile }: { readonly given?: WishDecision | undefined; readonly isFile: boolean },
): WishDecision {
  const said = informFamilyOf(content);
  if (said === undefined) return NOBODY_DECIDED;
  if (given) return given;
  if (isFile) return { wishDecidedBy: 'file', wishAuthority: null };
  if (before && informFamilyOf(before.content) === said)
    return { wishDecidedBy: before.wishDecidedBy, wishAuthority: before.wishAuthority };
  return { wishDecidedBy: 'person', wishAuthority: null };
}

function informFamilyOf(content: ExchangeRecord): boolean | undefined {
  return content.recordType === 'living' ? content.wishes?.informFamily : undefined;
}
