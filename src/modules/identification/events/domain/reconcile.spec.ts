import { eventPrior } from './event-prior.js';
import { groupsOf } from './groups.js';
import { reconcile, type ComparedEvent, type EventPairFigures } from './reconcile.js';

const pair = (report: string, remains: string, log10LR: number, isIdentified = false): EventPairFigures => ({
  ...{ matchId: `${report}-${remains}`, report, remains, log10LR, isIdentified },
  groups: new Map([['dna', log10LR]]),
});

const asked = (pairs: readonly EventPairFigures[], more: Partial<ComparedEvent> = {}): ComparedEvent => {
  const ids = (side: 'report' | 'remains') => [...new Set(pairs.map((one) => one[side]))];
  return {
    ...{ pairs, missingOf: groupsOf(ids('report'), []), bodyOf: groupsOf(ids('remains'), []) },
    ...{ familyOf: groupsOf(ids('report'), []), accounted: new Set(), unknown: 1 },
    ...more,
  };
};
const bodyIn = (compared: ComparedEvent, key: string) => {
  const line = reconcile(compared).bodies.find((one) => one.key === key);
  if (!line) throw new Error(`No line of ${key}.`);
  return line;
};

describe('who is who in an event', () => {
  it('weighs a pair against those of whom nothing is compared', () => {
    const pairs = [pair('a', 'x', 2)];
    expect(bodyIn(asked(pairs), 'x').best?.probability).toBeCloseTo(100 / 101, 9);
    expect(bodyIn(asked(pairs, { unknown: 100 }), 'x')).toMatchObject({ none: expect.closeTo(0.5, 9) });
  });

  it('sums over all ways of assigning one to one', () => {
    const pairs = [pair('a', 'x', 2), pair('b', 'x', 2), pair('b', 'y', 3)];
    // Weights: none 1, ax 100, bx 100, by 1000, ax with by 100,000.
    const total = 1 + 100 + 100 + 1_000 + 100_000;
    const line = bodyIn(asked(pairs), 'x');
    expect(line.best).toMatchObject({ of: 'a', probability: expect.closeTo(100_100 / total, 9) });
    expect(line.runnerUp).toMatchObject({ of: 'b', probability: expect.closeTo(100 / total, 9) });
    expect(line.none).toBeCloseTo(1_001 / total, 9);
  });

  it('says where the others leave only what the pair alone would not say', () => {
    const line = bodyIn(asked([pair('a', 'x', 4), pair('b', 'x', 5), pair('b', 'y', 9)]), 'x');
    expect(line).toMatchObject({ best: { of: 'a' }, decides: 'one_to_one' });
  });

  it('does not tell two of one family apart by what both share, and says so', () => {
    const pairs = ['a', 'b'].flatMap((who) => ['x', 'y'].map((body) => pair(who, body, 8)));
    const line = bodyIn(asked(pairs, { familyOf: groupsOf(['a', 'b'], [['a', 'b']]) }), 'x');
    expect(line).toMatchObject({ decides: 'kinship_only', needsJoint: true });
    expect(line.best?.probability).toBeCloseTo(0.5, 6);
    expect(bodyIn(asked(pairs), 'x')).toMatchObject({ needsJoint: false });
  });

  it('takes fragments of one body together, what is identified as settled, and nobody who lives', () => {
    const pairs = [pair('a', 'x1', 3), pair('a', 'x2', 5), pair('b', 'x1', 1), pair('c', 'z', 9)];
    const bodyOf = groupsOf(['x1', 'x2', 'z'], [['x1', 'x2']]);
    expect(bodyIn(asked(pairs, { bodyOf }), 'x1')).toMatchObject({
      recordIds: ['x1', 'x2'],
      best: { matchId: 'a-x2', log10LR: 5 },
    });
    const settled = reconcile(asked([pair('a', 'x', 1, true), pair('b', 'x', 9)]));
    expect(settled.bodies[0]).toMatchObject({ decides: 'identified', best: { of: 'a', probability: 1 } });
    expect(settled.missing.find(({ key }) => key === 'b')).toMatchObject({ best: undefined, none: 1 });
    const living = reconcile(asked([pair('a', 'x', 9)], { accounted: new Set(['a']) }));
    expect(living.missing[0]).toMatchObject({ decides: 'accounted', best: undefined });
    expect(living.bodies[0]).toMatchObject({ decides: 'nothing', none: 1 });
  });
});

describe('how many there may have been beside those compared', () => {
  const facts = { listed: 12, listedWithoutReport: 2, aboard: 15 };
  it('follows the list and the greatest number that a source gives', () => {
    expect(eventPrior({ ...facts, manifest: 'open' })).toEqual({ unlisted: 3, unknown: 5 });
    expect(eventPrior({ ...facts, manifest: 'open', aboard: undefined })).toEqual({
      unlisted: 1,
      unknown: 3,
    });
    expect(eventPrior({ ...facts, manifest: 'closed' })).toEqual({ unlisted: 0.001, unknown: 2.001 });
  });

  it('leaves a body of a closed list whose people all have reports almost nobody else to be', () => {
    const { unknown } = eventPrior({ ...facts, manifest: 'closed', listedWithoutReport: 0 });
    expect(bodyIn(asked([pair('a', 'x', 1)], { unknown }), 'x').best?.probability).toBeGreaterThan(0.9998);
  });
});
