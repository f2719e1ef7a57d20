import type { FoldedColumn } from '../../../kernel/linkage/tables/index.js';
import { counted } from '../teller.js';

export const percentOf = (share: number): string => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;

const WHY: Readonly<Record<FoldedColumn['why'], (mains: string, percent: string) => string>> = {
  contained: (mains, percent) => `stands in ${mains} too (${percent} of the rows)`,
  parts: (mains, percent) => `is put together from ${mains} (${percent} of the rows)`,
  decided: (mains, percent) => `is decided by ${mains} (${percent} of the pairs of two people)`,
};

/** A column that was left out, why, and what is lost with it. */
export function saidOfFolded({ column, repeats, why, share, rowsLost }: FoldedColumn): string {
  const mains = repeats.join(' and ');
  const lost =
    rowsLost === 0
      ? ''
      : ` ${counted(rowsLost, 'row')} ${rowsLost === 1 ? 'fills' : 'fill'} ${column} and not ${mains}: what stands there is not used. Copy it into ${mains} to use it.`;
  return `Column ${column} was left out: it ${WHY[why](mains, `${(100 * share).toFixed(0)} %`)}, and would count one fact twice.${lost}`;
}
