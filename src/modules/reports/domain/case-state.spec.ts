import { afterMove, CASE_MOVES, statesBefore, type CaseState } from './case-state.js';

describe('a search case', () => {
  it('is searched before anybody can be said to be located', () => {
    expect(afterMove('open', 'locateDeceased')).toBeUndefined();
    expect(afterMove('searching', 'locateDeceased')).toBe('located_deceased');
  });

  it('can be taken up again from every state in which it rests', () => {
    const resting: CaseState[] = [
      'located_alive',
      'located_alive_no_contact',
      'located_deceased',
      'withdrawn',
    ];
    for (const state of resting) expect(afterMove(state, 'reopen')).toBe('searching');
  });

  it('can be withdrawn as long as nobody is located, and only once', () => {
    expect(statesBefore('withdraw')).toEqual(['open', 'searching', 'suspended']);
  });

  it('leads only to states of the table', () => {
    for (const moves of Object.values(CASE_MOVES)) {
      for (const state of Object.values(moves)) expect(Object.keys(CASE_MOVES)).toContain(state);
    }
  });
});
