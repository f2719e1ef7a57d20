import { traitComparison } from './trait-scorer.js';

/**
 * Comparison of the state in which one body was found, as two registries state it.
 *
 * States follow each other (fresh, decomposed, mummified or skeletonised), and registries draw the lines
 * between neighbours differently; a part that is found later is in a later state. No study of how registries
 * agree was found: working values.
 */
export const conditionComparison = traitComparison({
  group: 'death',
  column: 'condition',
  traits: [
    {
      name: 'condition',
      values: ['fresh', 'decomposed', 'mummified', 'skeletonised', 'burnt', 'submerged'],
      kept: 0.65,
      confusable: [
        'fresh decomposed',
        'fresh submerged',
        'decomposed mummified',
        'decomposed skeletonised',
        'decomposed submerged',
        'mummified skeletonised',
      ],
    },
  ],
  kinds: ['same_remains'],
  read: ({ recordType, condition }) => (recordType === 'remains' ? condition : undefined),
  field: () => 'condition',
  reasons: {
    same: 'DEATH.CONDITION_SAME',
    different: 'DEATH.CONDITION_DIFFERENT',
    noData: 'DEATH.CONDITION_NO_DATA',
  },
});
