import type { StatedWord, StatementModel } from './statement-model.js';
import { statementComparison } from './statement-scorer.js';
import { causeWords } from '../text/causes.js';

/**
 * Cause and manner of death, stated by two registries of one body.
 *
 * Registries that are kept apart put the cause in words of their own, one may revise it, and a later one may
 * copy an earlier: no published agreement between registries of migrants' remains was found, so that the
 * shares are working values. What is undetermined or pending says nothing, and neither do bones: two
 * skeletons have no cause in common. A manner follows from the cause in most deaths (drowning is an
 * accident), so it weighs half.
 *
 * A family does not know of what somebody died, so that a report is not compared.
 */
const CAUSE = 0;
const MANNER = 1;

export const causeModel: StatementModel = {
  group: 'death',
  list: 'cause',
  facets: [
    { name: 'cause', kept: 0.8, power: 1, kinds: ['same_remains'] },
    { name: 'manner', kept: 0.8, power: 0.5, kinds: ['same_remains'] },
  ],
  read({ recordType, cause, manner }) {
    if (recordType !== 'remains') return [];
    const words = causeWords(cause).map((word): StatedWord => ({ word, facet: CAUSE, kind: 'exact' }));
    if (manner === undefined || manner === 'undetermined') return words;
    return [...words, { word: manner, facet: MANNER, kind: 'exact' }];
  },
  field: (facet) => (facet === CAUSE ? 'cause' : 'manner'),
  value: (record, facet) => (facet === CAUSE ? record.cause : record.manner),
  reason: (facet, verdict) => (facet === CAUSE ? `DEATH.CAUSE_${verdict}` : `DEATH.MANNER_${verdict}`),
};

export const causeComparison = statementComparison(causeModel);
