import { SIDE_STATES } from './match-state.js';
import { isReasonEnough, reasonsFor } from './reasons.js';

describe('the reasons of a decision', () => {
  it('are taken from the list of the decision, and from none where it needs none', () => {
    expect(reasonsFor('excluded', false)).toContain('dna_exclusion');
    expect(reasonsFor('inconclusive', false)).not.toContain('dna_exclusion');
    expect(reasonsFor('under_review', true)).toContain('new_evidence');
    const needing = SIDE_STATES.filter((state) => reasonsFor(state, false));
    expect(needing).toEqual(['excluded', 'inconclusive']);
  });

  it('need words only where the word of the list says nothing', () => {
    expect(isReasonEnough({ code: 'dates_impossible', words: undefined })).toBe(true);
    expect(isReasonEnough({ code: 'other', words: ' ' })).toBe(false);
    expect(isReasonEnough({ code: 'other', words: 'Two cousins.' })).toBe(true);
    expect(isReasonEnough({ code: undefined, words: 'Two cousins.' })).toBe(false);
  });
});
