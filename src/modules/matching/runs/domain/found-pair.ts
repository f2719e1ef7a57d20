import type { Kind } from '../../../../kernel/linkage/index.js';
import type { StoredRecord } from '../../../records/records/index.js';
import { shortHash } from './short-hash.js';

/** A pair by its records' ids, `a` and `b` as the kind has them. */
export interface Pair {
  readonly kind: Kind;
  readonly a: string;
  readonly b: string;
}

/** A pair with its figures, and with what a reader must know to judge and to tell of it. */
export interface FoundPair extends Pair {
  readonly institutionA: string;
  readonly institutionB: string;
  readonly log10LR: number;
  readonly prior: number;
  /** Prior of one pair by the whole bank's share, whatever its countries. */
  readonly bankPrior: number;
  readonly probability: number;
  readonly modelVersion: string;
  readonly backgroundId: string;
  readonly hashA: string;
  readonly hashB: string;
  /** A living person who has not been asked: only the holder of the record may know. */
  readonly holderOnly: boolean;
}

/** Facts of a stored list that hold for all of its pairs. */
export interface ListFacts {
  readonly kind: Kind;
  /** Prior of one pair by the whole bank's share. */
  readonly prior: number;
  readonly modelVersion: string;
  readonly backgroundId: string;
}

export function pairOf(
  list: ListFacts,
  figures: { readonly log10LR: number; readonly probability: number; readonly prior: number },
  a: StoredRecord,
  b: StoredRecord,
  holderOnly: boolean,
): FoundPair {
  return {
    kind: list.kind,
    a: a.id,
    b: b.id,
    institutionA: a.institutionId,
    institutionB: b.institutionId,
    log10LR: figures.log10LR,
    prior: figures.prior,
    bankPrior: list.prior,
    probability: figures.probability,
    modelVersion: list.modelVersion,
    backgroundId: list.backgroundId,
    hashA: shortHash(a.contentHash),
    hashB: shortHash(b.contentHash),
    holderOnly,
  };
}
