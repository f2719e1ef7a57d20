import { NO_LIST } from '../bank-columns.js';
import type { ComparableRecord } from '../comparable-record.js';
import type { GroupComparison, WritableBank } from '../comparison.js';
import { namesOf } from './name-record.js';
import { NameScorer } from './name-scorer.js';
import {
  GIVEN,
  HOLDS_INITIAL,
  isInitial,
  letterFacet,
  NAME_ROLES,
  nameFrequencies,
  oddsOfTable,
} from './name-weights.js';

/**
 * Alias sets against alias sets.
 *
 * A record's list: number of names, then a head (tokens | nickname << 8 | channel << 9 | holds an initial <<
 * 11) and the tokens (word * 4 + role) of each. Words have their likenesses in the lexicon, so that no two
 * texts are compared here.
 */
function listOf(record: ComparableRecord, bank: WritableBank): number[] {
  const { lexicon } = bank;
  const frequencies = nameFrequencies(lexicon.background);
  const list: number[] = [];
  for (const name of namesOf(record, frequencies.odds)) {
    const initials = name.tokens.some(({ text }) => isInitial(text)) ? HOLDS_INITIAL : 0;
    list.push(name.tokens.length | (name.isNickname ? 256 : 0) | (name.channel << 9) | initials);
    for (const { text, role } of name.tokens) {
      const word = lexicon.number('name', text, () => ({
        kind: 'name',
        weight: frequencies.weight('given', text),
        weightAsSurname: frequencies.weight('surname', text),
        weightElsewhere: frequencies.weightElsewhere('given', text),
        surnameElsewhere: frequencies.weightElsewhere('surname', text),
        facet: letterFacet(text),
      }));
      list.push(word * 4 + NAME_ROLES.indexOf(role));
    }
  }
  return list;
}

export const nameComparison: GroupComparison = {
  group: 'name',
  count(record, count) {
    const [country] = record.person?.nationalities ?? [];
    for (const name of namesOf(record, oddsOfTable)) {
      if (name.isNickname) continue;
      for (const { text, role } of name.tokens) {
        const part = NAME_ROLES.indexOf(role) === GIVEN ? 'given' : 'surname';
        count(`word:${part}:${text}`);
        count(`words:${part}`);
        if (country === undefined) continue;
        count(`word:${part}:${country}:${text}`);
        count(`nameWords:${part}:${country}`);
      }
    }
  },
  encode(record, slot, bank) {
    const names = namesOf(record, nameFrequencies(bank.lexicon.background).odds);
    if (names.length === 0) bank.columns.names[slot] = NO_LIST;
    else bank.appendList('names', slot, [names.length, ...listOf(record, bank)]);
  },
  scorer: (pairing) => new NameScorer(pairing),
};
