import type { Bank } from './bank.js';
import {
  backgroundOf,
  type GroupComparison,
  type PartyTable,
  type Pairing,
  type Scorer,
} from './comparison.js';
import type { EvidenceGroup } from './evidence.js';
import { Powered } from './fitted/powered.js';
import { powerOf } from './fitted/weights.js';
import { COMPARISONS } from './groups/registry.js';
import { isWithinOneBank, type Kind, SIDES_OF_KIND } from './kinds.js';

/** @param genetic who may hold DNA against whom */
export function pairingOf(kind: Kind, queryBank: Bank, bank: Bank, genetic: PartyTable): Pairing {
  const sides = SIDES_OF_KIND[kind];
  const isQueryA = queryBank.recordType === sides.a;
  const other = isQueryA ? sides.b : sides.a;
  const isPossible = bank.recordType === other && (isQueryA || queryBank.recordType === sides.b);
  if (!isPossible) {
    throw new TypeError(`The kind ${kind} does not pair ${queryBank.recordType} with ${bank.recordType}.`);
  }
  return { kind, queryBank, bank, isQueryA: isQueryA || isWithinOneBank(kind), genetic };
}

export interface GroupScorer {
  readonly comparison: GroupComparison;
  readonly group: EvidenceGroup;
  readonly scorer: Scorer;
  /** Factor by which the weights of the scorer have been multiplied. */
  readonly power: number;
}

/**
 * The scorers of all groups (or of some) that have a meaning for the kind, each as strong as the background's
 * weights make it.
 */
export function scorersOf(pairing: Pairing, only?: ReadonlySet<EvidenceGroup>): readonly GroupScorer[] {
  const { weights } = backgroundOf(pairing);
  return writtenScorersOf(pairing, only).map((one) => {
    const power = powerOf(weights, pairing.kind, one.group);
    return power === 1 ? one : { ...one, power, scorer: new Powered(one.scorer, power) };
  });
}

/** Makes the scorers by the model as written, whatever has been learnt. */
export function writtenScorersOf(
  pairing: Pairing,
  only?: ReadonlySet<EvidenceGroup>,
): readonly GroupScorer[] {
  return COMPARISONS.filter(({ group }) => !only || only.has(group)).flatMap((comparison) => {
    const scorer = comparison.scorer(pairing);
    return scorer ? [{ comparison, group: comparison.group, power: 1, scorer }] : [];
  });
}
