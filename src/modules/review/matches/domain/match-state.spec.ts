import { bandOf, matchState, mayMove, NEXT_OF_SIDE, SIDE_STATES, stateTakenUp } from './match-state.js';

describe('a match', () => {
  it('moves on only when both sides say the same', () => {
    expect(matchState('plausible', 'acknowledged')).toBe('notified');
    expect(matchState('plausible', 'plausible')).toBe('in_confirmation');
    expect(matchState('excluded', 'unseen')).toBe('notified');
    expect(matchState('excluded', 'excluded')).toBe('excluded');
  });

  it('is in conflict when one side excludes what the other finds plausible', () => {
    expect(matchState('plausible', 'excluded')).toBe('conflict');
    expect(matchState('excluded', 'plausible')).toBe('conflict');
  });

  it('that had lapsed is taken up where its sides had left it, and as new where neither had looked', () => {
    expect(stateTakenUp('unseen', 'unseen')).toBe('candidate');
    expect(stateTakenUp('unseen', 'acknowledged')).toBe('notified');
    expect(stateTakenUp('plausible', 'excluded')).toBe('conflict');
  });

  it('does not depend on which side is which', () => {
    for (const a of SIDE_STATES) for (const b of SIDE_STATES) expect(matchState(a, b)).toBe(matchState(b, a));
  });

  it('never goes back to unseen, and an exclusion is left only by a new review', () => {
    for (const next of Object.values(NEXT_OF_SIDE)) expect(next).not.toContain('unseen');
    expect(SIDE_STATES.filter((to) => mayMove('excluded', to))).toEqual(['under_review']);
  });

  it('has a band that rises with its probability', () => {
    expect([0.95, 0.9, 0.6, 0.2].map(bandOf)).toEqual(['strong', 'strong', 'moderate', 'weak']);
  });
});
