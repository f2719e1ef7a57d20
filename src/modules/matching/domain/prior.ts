import {
  EXPECTED_SHARE,
  priorOfShare,
  SIDES_OF_KIND,
  type BankSizes,
  type Kind,
  type LearntShare,
} from '../../../kernel/linkage/index.js';
import type { RecordType } from '../../../kernel/contract/index.js';

/** What the last comparison of everything has learnt; of a kind that it has not compared, what is assumed. */
export type LearntShares = ReadonlyMap<Kind, LearntShare>;

interface Banks {
  size(type: RecordType): number;
}

export function sizesOf(kind: Kind, banks: Banks): BankSizes {
  const { a, b } = SIDES_OF_KIND[kind];
  return { a: banks.size(a), b: banks.size(b) };
}

/** The prior of one pair of a kind, from the sizes of the banks and the share of records that have a counterpart. */
export function priorOf(kind: Kind, banks: Banks, learnt: LearntShares): number {
  return priorOfShare(learnt.get(kind)?.share ?? EXPECTED_SHARE[kind], kind, sizesOf(kind, banks));
}
