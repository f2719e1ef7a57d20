import {
  afterPeoplesMove,
  CASE_MOVES,
  isReasonOf,
  PEOPLES_MOVES,
  CLOSING_REASONS,
  type CaseState,
} from '../modules/records/reports/domain/case-state.js';
import { isFitting, MOVES } from '../web/screens/record/steer-moves.js';

describe('the moves of a search that the console offers', () => {
  it.each(Object.keys(CASE_MOVES) as CaseState[])('are those that people have from %s', (state) => {
    const had = PEOPLES_MOVES.filter((move) => afterPeoplesMove(state, move) !== undefined);
    expect(MOVES[state].toSorted()).toEqual(had.toSorted());
  });

  it.each(Object.keys(CASE_MOVES) as CaseState[])('have the reasons for closing that fit %s', (state) => {
    const offered = CLOSING_REASONS.filter((reason) => isFitting(reason, state));
    expect(offered).toEqual(CLOSING_REASONS.filter((reason) => isReasonOf('close', reason, state)));
  });
});
