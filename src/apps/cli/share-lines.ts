import { isOutside, type SetShares, type ShareOfKind } from '../../modules/matching/runs/index.js';

export const SHARES_HEAD = [
  'share with a counterpart',
  'learnt',
  '95 % between',
  'records',
  'counts now',
  'set',
  'asked',
];

/** Returns a row of the shares of a kind; what is not there is a dash. */
export function sharesRow(
  { kind, learnt, taken, set }: ShareOfKind,
  asked: SetShares | undefined,
): readonly string[] {
  const counts = taken === undefined ? 'learnt' : `${taken}, set`;
  return [
    kind,
    learnt ? rounded(learnt.share) : '–',
    learnt ? rangeOf(learnt) : '–',
    learnt ? String(learnt.records) : '–',
    learnt ? counts : '–',
    String(set ?? '–'),
    String(asked?.[kind] ?? '–'),
  ];
}

/**
 * Sentences on a share that does not agree with what was learnt, and on one that waits for the next
 * comparison.
 */
export function disagreements(
  { kind, learnt, taken, set }: ShareOfKind,
  asked: SetShares | undefined,
): string[] {
  const lines: string[] = [];
  if (learnt && set !== taken)
    lines.push(
      `COUNTERPART_SHARES of ${kind} is ${set ?? 'not set any more'}: counts from the next comparison of everything on.`,
    );
  for (const share of new Set([set, asked?.[kind]]))
    if (learnt && isOutside(share, learnt))
      lines.push(
        `${kind}=${share} does not agree with what was learnt: ${rounded(learnt.share)}, and between ${rangeOf(learnt)} with 95 % (${learnt.records} records).`,
      );
  return lines;
}

/** Returns the shares as COUNTERPART_SHARES is written. */
export function nameOf(shares: SetShares): string {
  const set = Object.entries(shares).map(([kind, share]) => `${kind}=${share}`);
  return set.length > 0 ? set.join(',') : 'what was learnt';
}

const rounded = (share: number): string => String(Number(share.toPrecision(3)));
const rangeOf = ({ least, most }: { readonly least: number; readonly most: number }): string =>
  `${rounded(least)} and ${rounded(most)}`;
