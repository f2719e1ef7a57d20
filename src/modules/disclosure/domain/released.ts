import type { Side } from './pair-view.js';

/** Two records, named as their kind has them. */
export interface NamedPair {
  readonly kind: string;
  readonly recordA: string;
  readonly recordB: string;
}

/** What an owner has released of one record for one pair. */
export interface Release extends NamedPair {
  readonly side: Side;
  readonly level: number;
}

export const pairKeyOf = ({ kind, recordA, recordB }: NamedPair): string => `${kind} ${recordA} ${recordB}`;
