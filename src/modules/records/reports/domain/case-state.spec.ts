import {
  afterMove,
  afterPeoplesMove,
  CASE_MOVES,
  CLOSING_REASONS,
  isReasonOf,
  PEOPLES_MOVES,
  statesBefore,
  type CaseState,
} from './case-state.js';

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

  it('is moved by people where nobody has identified anybody, and by a reason of the move', () => {
    const states = Object.keys(CASE_MOVES) as CaseState[];
    const moves = states.flatMap((state) =>
      PEOPLES_MOVES.filter((move) => afterPeoplesMove(state, move)).map((move) => `${state} ${move}`),
    );
    expect(moves).toEqual([
      ...['open suspend', 'open search', 'open close', 'searching suspend', 'searching close'],
      ...['located_alive close', 'located_alive_no_contact close', 'located_deceased close'],
      ...['suspended search', 'suspended close', 'closed reopen'],
    ]);
    expect(isReasonOf('close', undefined, 'searching')).toBe(false);
    expect(isReasonOf('search', undefined, 'suspended')).toBe(true);
    expect(isReasonOf('suspend', 'back_with_family', 'searching')).toBe(false);
    const ofSearching = CLOSING_REASONS.filter((reason) => isReasonOf('close', reason, 'searching'));
    expect(ofSearching).toEqual(['back_with_family', 'searched_elsewhere', 'record_mistaken']);
  });

  it('is reopened to where it stood when it was closed', () => {
    expect(afterPeoplesMove('closed', 'reopen', 'located_deceased')).toBe('located_deceased');
    expect(afterPeoplesMove('closed', 'reopen', 'suspended')).toBe('searching');
    expect(afterPeoplesMove('closed', 'reopen')).toBe('searching');
  });
});
