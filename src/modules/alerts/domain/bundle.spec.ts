import fc from 'fast-check';
import { bundle, kindOf, NOBODY, partiesToTell, type AlertedMatch } from './bundle.js';

const match = (id: string, a: string, b: string, holderOnly = false): AlertedMatch => ({
  id,
  kind: 'identification',
  band: 'strong',
  a: { recordId: `${id}-a`, recordType: 'report', institutionId: a, band: 'strong', isLead: true },
  b: { recordId: `${id}-b`, recordType: 'remains', institutionId: b, band: 'strong', isLead: true },
  holderOnly,
  sides: holderOnly ? ['b'] : ['a', 'b'],
  doneBy: [],
});

const itself = (holder: string) => holder;

describe('the alerts of a run', () => {
  it('are one for each institution, with all its matches', () => {
    const bundles = bundle([match('2', 'x', 'y'), match('1', 'x', 'z')], itself);
    expect(
      bundles.map(({ institutionId, matches }) => [institutionId, matches.map((one) => one.match.id)]),
    ).toEqual([
      ['x', ['1', '2']],
      ['y', ['2']],
      ['z', ['1']],
    ]);
  });

  it('leave out a side that has come to a conclusion', () => {
    const decided = { ...match('1', 'x', 'y'), doneBy: ['a'] } as const;
    expect(partiesToTell(decided).map(({ institutionId }) => institutionId)).toEqual(['y']);
    expect(bundle([decided], itself).map(({ institutionId }) => institutionId)).toEqual(['y']);
  });

  it('tell an institution once of a match of which it answers for both sides', () => {
    const [only, ...others] = bundle([match('1', 'x', 'y')], () => 'ministry');
    expect(others).toEqual([]);
    expect(only?.matches.map(({ parties }) => parties.map((party) => party.recordId))).toEqual([
      ['1-a', '1-b'],
    ]);
  });

  it('go to the holder of side b alone while the person has not been asked, and say so', () => {
    const bundles = bundle([match('1', 'x', 'y', true)], itself);
    expect(bundles).toHaveLength(1);
    expect(bundles[0]).toMatchObject({ institutionId: 'y', matches: [{ ask: 'ASK_THIS_PERSON' }] });
  });

  it('go to no side from which a match is kept back', () => {
    const kept = { ...match('1', 'x', 'y'), sides: ['a'] as const };
    expect(bundle([kept], itself).map(({ institutionId }) => institutionId)).toEqual(['x']);
    const [only, ...others] = bundle([kept], () => 'ministry');
    expect(others).toEqual([]);
    expect(only?.matches[0]?.parties.map((party) => party.recordId)).toEqual(['1-a']);
  });

  it('that no institution answers for are bundled for the operator', () => {
    const bundles = bundle([match('1', 'x', 'y')], (holder) => (holder === 'x' ? undefined : holder));
    expect(bundles.map(({ institutionId }) => institutionId)).toEqual([undefined, 'y']);
  });

  it('lose no side of any match, repeat none, and do not depend on the order of the matches', () => {
    const holder = fc.constantFrom('p', 'q', 'r');
    const drawn = fc.array(fc.tuple(holder, holder, fc.boolean()), { maxLength: 20 });
    const responsible: Record<string, string | undefined> = { p: 'p', q: 'p', r: undefined };
    fc.assert(
      fc.property(drawn, (pairs) => {
        const matches = pairs.map(([a, b, holderOnly], at) => match(`${at}`, a, b, holderOnly));
        const bundles = bundle(matches, (one) => responsible[one]);
        const told = bundles.flatMap((one) =>
          one.matches.flatMap(({ parties }) => parties.map((party) => party.recordId)),
        );
        const due = matches.flatMap((one) => partiesToTell(one).map((party) => party.recordId));
        expect([...told].sort()).toEqual([...due].sort());
        const keys = bundles.flatMap((one) =>
          one.matches.map(({ match: { id } }) => `${one.institutionId ?? NOBODY} ${id}`),
        );
        expect(new Set(keys).size).toBe(keys.length);
        expect(
          bundle([...matches].reverse(), (one) => responsible[one]).map((one) => one.institutionId),
        ).toEqual(bundles.map((one) => one.institutionId));
      }),
    );
  });

  it('are named after their matches, where those are of one kind', () => {
    const living = { match: { kind: 'living' } } as const;
    expect(kindOf([living, living])).toBe('living');
    expect(kindOf([living, { match: { kind: 'identification' } }])).toBe('several');
  });
});
