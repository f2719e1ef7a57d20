import { NO_LIST } from '../bank-columns.js';
import type { GroupComparison, WritableBank } from '../comparison.js';
import { numbersOf, type ReadNumber } from './document-record.js';
import { DocumentScorer } from './document-scorer.js';
import { OTHER_CODE_KIND, PHONE_KIND } from './document-weights.js';

/**
 * Numbers that name one person: papers, telephones, and the codes under which registries know each other's
 * records.
 *
 * A record's list: how many, then (kind | country << 5 | found on a body << 15) and the number of each.
 */
function listOf(numbers: readonly ReadNumber[], { lexicon }: WritableBank): number[] {
  return numbers.flatMap(({ kind, country, number, isOnBody }) => {
    const namespace = kind === PHONE_KIND ? 'phone' : kind >= OTHER_CODE_KIND ? 'code' : 'paper';
    const isExact = kind >= OTHER_CODE_KIND;
    const word = lexicon.number(namespace, number, () => ({ kind: isExact ? 'exact' : 'number', weight: 0 }));
    return [kind | (country << 5) | (isOnBody ? 1 << 15 : 0), word];
  });
}

export const documentComparison: GroupComparison = {
  group: 'document',
  count() {
    // The chance that two people share a number is set by the form of the number, not by a bank.
  },
  encode(record, slot, bank) {
    const numbers = numbersOf(record);
    if (numbers.length === 0) bank.columns.documents[slot] = NO_LIST;
    else bank.appendList('documents', slot, [numbers.length, ...listOf(numbers, bank)]);
  },
  scorer: (pairing) => new DocumentScorer(pairing),
};
