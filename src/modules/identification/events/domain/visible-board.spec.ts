import { groupsOf } from './groups.js';
import type { ComparedEvent } from './reconcile.js';
import { visibleBoard, type PairOfEvent } from './visible-board.js';

const own = (report: string, remains: string, log10LR: number): PairOfEvent => ({
  ...{ matchId: `${report}-${remains}`, report, remains, isIdentified: false },
  ...{ isOwn: true, log10LR, groups: new Map([['dna', log10LR]]) },
});
const crossing = (report: string, remains: string, dna: 'agrees' | 'close'): PairOfEvent => ({
  ...{ matchId: `${report}-${remains}`, report, remains, isIdentified: false, isOwn: false },
  words: {
    band: 'strong',
    evidence: [
      {
        group: 'dna',
        field: 'profile.autosomal',
        agreement: dna,
        weight: dna === 'agrees' ? 'much' : null,
      },
    ],
  },
});
const told = (pairs: readonly PairOfEvent[], ownIds: readonly string[]) => {
  const ids = (side: 'report' | 'remains') => [...new Set(pairs.map((one) => one[side]))];
  const compared: Omit<ComparedEvent, 'pairs'> = {
    ...{ missingOf: groupsOf(ids('report'), []), bodyOf: groupsOf(ids('remains'), []) },
    ...{ familyOf: groupsOf(ids('report'), []), accounted: new Set(), unknown: 1 },
  };
  return visibleBoard(compared, pairs, new Set(ownIds));
};

describe('the board of an event as one institution is told', () => {
  it('has figures of own records alone, and words of all others', () => {
    const { bodies, missing } = told([own('a', 'x', 3), crossing('b', 'y', 'agrees')], ['a', 'x', 'y']);
    expect(bodies[0]).toMatchObject({ isOwn: true, best: { matchId: 'a-x', log10LR: 3 } });
    expect(bodies[1]).toMatchObject({
      ...{ isOwn: false, decides: 'evidence', deciding: [{ group: 'dna', weight: 'much' }] },
      best: { of: 'b', matchId: 'b-y', word: 'first', band: 'strong' },
    });
    expect(JSON.stringify(bodies[1])).not.toMatch(/\d/);
    expect(missing.map(({ isOwn }) => isOwn)).toEqual([true, false]);
  });

  it('tells no figure of an own pair whose body another institution may name, nor what that one does to it', () => {
    const alone = told([own('a', 'x', 3)], ['a', 'x']);
    const beside = told([own('a', 'x', 3), crossing('b', 'x', 'agrees')], ['a', 'x']);
    expect(beside.bodies[0]).toMatchObject({ isOwn: false, best: { of: 'b' } });
    // The person is told of by own records alone, and its figures are those without the other institution.
    expect(beside.missing[0]).toEqual(alone.missing[0]);
  });

  it('leaves a body that is identified with a record of others to nobody else', () => {
    const settled = { ...crossing('b', 'x', 'close'), isIdentified: true };
    const { missing, bodies } = told([own('a', 'x', 9), settled], ['a', 'x']);
    expect(bodies[0]).toMatchObject({
      isOwn: false,
      decides: 'identified',
      best: { of: 'b', word: 'first' },
    });
    expect(missing[0]).toMatchObject({ isOwn: true, best: undefined, none: 1 });
  });

  it('tells the first of several whom the words do not tell apart from none of them', () => {
    const { bodies } = told([crossing('a', 'x', 'agrees'), crossing('b', 'x', 'agrees')], ['x']);
    expect(bodies[0]).toMatchObject({ best: { word: 'among_first' }, runnerUp: { word: 'among_first' } });
  });
});
