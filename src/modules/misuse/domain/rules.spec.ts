import { entriesOf } from '../../../../test/support/ledger-entries.js';
import { hashQuestion } from '../use-cases/hash-question.js';
import type { AskedFields } from './asked.js';
import type { LedgerEntry, QuestionKind } from './entry.js';
import { findingsIn, type Rule } from './rules.js';

const NOW = new Date('2026-03-02T16:30:00Z');

type Part = Partial<LedgerEntry>;

function asked(kind: QuestionKind, question: AskedFields, rest: Part = {}): Part {
  return { kind, ...hashQuestion('key', 'house', question), ...rest };
}

function rulesOf(parts: readonly Part[], vouched: readonly string[] = [], from?: number): Rule[] {
  const entries = entriesOf(parts, from);
  return findingsIn({ entries, vouched: new Set(vouched), now: NOW }).map(({ rule }) => rule);
}

const all = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** The own record changed, and the same match looked at. */
const cycle = (own = 'mine', other = 'theirs'): Part[] => [
  { kind: 'amended', ownObjects: [own] },
  { kind: 'look', ownObjects: [own], objects: [other] },
];

const CYCLES = (times: number, own?: string, other?: string): Part[] =>
  all(times, () => cycle(own, other)).flat();
/** An institution whose people have worked on so many records. */
const worked = (records: number): Part[] =>
  all(records, (at) => ({ actorId: 'colleague', ownObjects: [`worked on ${at}`] }));

describe('R1, amend and look', () => {
  const seenIn = (parts: readonly Part[]): [Rule, boolean][] =>
    findingsIn({ entries: entriesOf(parts), vouched: new Set(), now: NOW }).map(({ rule, stops }) => [
      rule,
      stops,
    ]);

  it('tells of the third time, and stops at the sixth', () => {
    expect(seenIn([...worked(60), ...CYCLES(2)])).toEqual([]);
    expect(seenIn([...worked(60), ...CYCLES(3)])).toEqual([['R1', false]]);
    expect(seenIn([...worked(60), ...CYCLES(5)])).toEqual([['R1', false]]);
    expect(seenIn([...worked(60), ...CYCLES(6)])).toContainEqual(['R1', true]);
  });

  it('tells of no third time where an institution has hardly begun, and stops there too', () => {
    expect(seenIn([...worked(58), ...CYCLES(5)])).toEqual([]);
    expect(seenIn(CYCLES(6))).toEqual([['R1', true]]);
  });

  it('is seen together where colleagues take turns', () => {
    const turns = (times: number): Part[] =>
      all(times, (at) => cycle().map((one) => ({ ...one, actorId: at % 2 ? 'one' : 'other' }))).flat();
    expect(seenIn([...worked(60), ...turns(3)])).toEqual([['R7', false]]);
    expect(seenIn([...worked(58), ...turns(5)])).toEqual([]);
    expect(seenIn(turns(6))).toEqual([['R7', true]]);
  });

  it('counts a change once, however often its match is looked at, and each pair for itself', () => {
    const look = { kind: 'look', ownObjects: ['mine'], objects: ['theirs'] } as const;
    expect(rulesOf([...worked(80), ...CYCLES(2), look, look, look])).toEqual([]);
    expect(rulesOf([...worked(80), ...all(5, (at) => cycle('mine', `theirs ${at}`)).flat()])).toEqual([]);
    expect(rulesOf([...worked(80), ...all(5, (at) => cycle(`mine ${at}`)).flat()])).toEqual([]);
  });

  it('forgets what was done a day before, and what a list shows', () => {
    const long = 30 * 3_600_000;
    expect(rulesOf([...worked(80), ...CYCLES(6)], [], NOW.getTime() - long)).toEqual([]);
    const objects = all(20, (at) => `theirs ${at}`);
    const lists = CYCLES(6).map((one) => ({ ...one, ...(one.objects && { objects }) }));
    expect(rulesOf([...worked(80), ...lists])).toEqual([]);
  });
});

const BODY = { sex: 'male', age: '30', place: 'HN', date: '2025-03', height: '170' };
const varied = (name: keyof typeof BODY, value: number): AskedFields => ({
  fields: { ...BODY, [name]: String(value) },
});

describe('R2, fields varied', () => {
  it('fires at the sixth question that differs in one field', () => {
    const parts = all(6, (at) => asked('search', varied('age', at)));
    expect(rulesOf(parts.slice(0, 5))).toEqual([]);
    expect(rulesOf(parts)).toEqual(['R2']);
  });

  it('fires at the twelfth that differs in two fields at once', () => {
    const two = (at: number): AskedFields => ({ fields: { ...BODY, age: String(at), height: String(at) } });
    const parts = all(12, (at) => asked('search', two(at)));
    expect(rulesOf(parts.slice(0, 11))).toEqual([]);
    expect(rulesOf(parts)).toEqual(['R2']);
  });

  it('lets forty different families pass, and the same question asked again', () => {
    const family = (at: number): AskedFields => ({
      fields: { name: `name ${at}`, sex: 'male', age: String(20 + at), seen: `${at}`, marks: `mark ${at}` },
    });
    const families = all(40, (at) => asked('filed', family(at), { ownObjects: [`${at}`] }));
    expect(rulesOf(families)).toEqual([]);
    const same = asked('search', varied('age', 1));
    expect(rulesOf(all(30, () => same))).toEqual([]);
  });

  it('sees own records that are varied, and lets bodies pass for which a second person stands', () => {
    const parts = all(30, (at) => asked('filed', varied('height', at), { ownObjects: [`body ${at}`] }));
    expect(rulesOf(parts)).toEqual(['R2']);
    expect(
      rulesOf(
        parts,
        all(30, (at) => `body ${at}`),
      ),
    ).toEqual([]);
    expect(
      rulesOf(
        parts,
        all(24, (at) => `body ${at}`),
      ),
    ).toEqual(['R2']);
  });

  it('says nothing of what shares next to nothing', () => {
    const bare = (at: number): AskedFields => ({ fields: { sex: 'male', profile: String(at) } });
    const parts = all(20, (at) => asked('filed', bare(at), { ownObjects: [`${at}`] }));
    expect(rulesOf(parts)).toEqual([]);
  });
});

const ranged = (low: number, high: number): AskedFields => ({
  fields: { sex: 'male', age: `${low}-${high}` },
  ranges: [{ field: 'age', low, high }],
});

describe('R3, halving', () => {
  it('fires where four ranges lie one within another after the first', () => {
    const steps = [ranged(0, 64), ranged(0, 32), ranged(16, 32), ranged(24, 32), ranged(24, 28)];
    const parts = steps.map((one) => asked('search', one));
    expect(rulesOf(parts.slice(0, 4))).toEqual([]);
    expect(rulesOf(parts)).toEqual(['R3']);
  });

  it('fires where the other half is asked after a half that does not answer', () => {
    const steps = [
      ...[ranged(0, 64), ranged(0, 32), ranged(33, 64), ranged(33, 48), ranged(49, 64), ranged(49, 56)],
      ...[ranged(57, 64), ranged(57, 60)],
    ];
    const parts = steps.map((one) => asked('search', one));
    expect(rulesOf(parts)).toContain('R3');
  });

  it('fires where each half that is asked does not answer', () => {
    const steps = [ranged(0, 128), ranged(0, 63), ranged(64, 95), ranged(96, 111), ranged(112, 119)];
    const parts = steps.map((one) => asked('search', one));
    expect(rulesOf(parts.slice(0, 4))).toEqual([]);
    expect(rulesOf(parts)).toEqual(['R3']);
  });

  it('lets ranges pass that lie beside each other, and those of different questions', () => {
    const beside = all(6, (at) => ranged(at * 10, at * 10 + 9));
    const other = all(6, (at): AskedFields => ({
      fields: { sex: 'male', place: `P${at}`, age: `${at}` },
      ranges: [{ field: 'age', low: at, high: 64 - at }],
    }));
    const parts = [...beside.slice(0, 4), ...other].map((one) => asked('search', one));
    expect(rulesOf(parts)).toEqual([]);
  });
});

const named = (at: number, rest: Record<string, string> = {}): AskedFields => ({
  fields: { name: `name ${at}`, ...rest },
});

describe('R4, dictionary', () => {
  it('fires at the twentieth name without anything beside it and without an answer', () => {
    const parts = all(20, (at) => asked('filed', named(at), { ownObjects: [`${at}`] }));
    expect(rulesOf(parts.slice(0, 19))).toEqual([]);
    expect(rulesOf(parts)).toEqual(['R4']);
  });

  it('lets families pass of whom more is told, and names of which some answer', () => {
    const told = all(25, (at) =>
      asked('filed', named(at, { sex: 'male', age: String(at), seen: `${at}` }), { ownObjects: [`${at}`] }),
    );
    expect(rulesOf(told)).toEqual([]);
    const some = all(20, (at) => asked('search', named(at), { hits: at < 2 ? 1 : 0 }));
    expect(rulesOf(some)).toEqual([]);
  });
});

describe('R5, enumeration', () => {
  const missed = (count: number, shape: (at: number) => string): Part[] =>
    all(count, (at) => ({ kind: 'not_found', shape: shape(at) }));

  it('fires at the twentieth number of an hour that is not there, and not at one that is asked again', () => {
    const from = NOW.getTime() - 30 * 60_000;
    expect(rulesOf(missed(19, String), [], from)).toEqual([]);
    expect(rulesOf(missed(20, String), [], from)).toEqual(['R5']);
    expect(
      rulesOf(
        missed(60, () => 'one'),
        [],
        from,
      ),
    ).toEqual([]);
  });
});

describe('R8, decoys', () => {
  const listed = (...decoys: string[]): Part => ({ kind: 'search', decoys });
  const own: Part = { kind: 'look', ownObjects: ['mine'], objects: ['theirs'] };

  it('fires at the first for whoever has no case in hand, and at the second for whoever has', () => {
    expect(rulesOf([listed('a')])).toEqual(['R8']);
    expect(rulesOf([own, listed('a')])).toEqual([]);
    expect(rulesOf([own, listed('a'), listed('a')])).toEqual([]);
    expect(rulesOf([own, listed('a'), listed('b')])).toEqual(['R8']);
    expect(rulesOf([listed('a'), own])).toEqual(['R8']);
  });

  it('forgets what was listed a day before, and does not add up colleagues', () => {
    expect(rulesOf([listed('a')], [], NOW.getTime() - 25 * 3_600_000)).toEqual([]);
    const colleague = [own, listed('b')].map((one) => ({ ...one, actorId: 'colleague' }));
    expect(rulesOf([own, listed('a'), ...colleague])).toEqual([]);
  });
});

describe('R6, clones', () => {
  const profile = (changed: number): AskedFields => ({
    fields: { profile: String(changed) },
    loci: all(20, (at) => (at < changed ? `locus ${at} of ${changed}` : `locus ${at}`)),
  });

  it('fires at the third own record whose profile is nearly that of another', () => {
    const parts = all(4, (at) => asked('filed', profile(at), { ownObjects: [`body ${at}`] }));
    expect(rulesOf(parts.slice(0, 3))).toEqual([]);
    expect(rulesOf(parts)).toEqual(['R6']);
  });

  it('lets a body pass that is typed anew, and profiles that share no more than relatives do', () => {
    const anew = all(8, (at) => asked('amended', profile(at % 2), { ownObjects: ['body'] }));
    expect(rulesOf(anew)).not.toContain('R6');
    const far = all(8, (at) => asked('filed', profile(6 + at), { ownObjects: [`body ${at}`] }));
    expect(rulesOf(far)).not.toContain('R6');
  });
});

describe('R7, spread over accounts', () => {
  it('sees together what no account does alone, and blames the institution', () => {
    const parts = all(6, (at) => asked('search', varied('age', at), { actorId: at % 2 ? 'one' : 'other' }));
    const found = findingsIn({ entries: entriesOf(parts), vouched: new Set(), now: NOW });
    expect(found.map(({ rule, actorId }) => [rule, actorId])).toEqual([['R7', undefined]]);
  });

  it('does not blame the institution for what one account did', () => {
    const parts = all(12, (at) => asked('search', varied('age', at), { actorId: 'one' }));
    expect(rulesOf(parts)).toEqual(['R2']);
  });
});

describe('R9, unusual hours', () => {
  const DAYS = 10;
  /** Work by day, of which nothing is seen by another rule. */
  const usual = (): LedgerEntry[] =>
    all(DAYS, (day) =>
      entriesOf(
        all(30, (at) => ({ id: `${day} ${at}`, objects: [`${day} ${at}`] })),
        NOW.getTime() - (day + 1) * 86_400_000,
      ),
    ).flat();
  const opened = (count: number, at: number): LedgerEntry[] =>
    entriesOf(all(count, (of) => ({ objects: [`opened ${of}`], at: new Date(at) })));
  const night = new Date('2026-03-03T04:10:00Z');
  const rulesAt = (entries: readonly LedgerEntry[], now: Date): Rule[] =>
    findingsIn({ entries, vouched: new Set(), now }).map(({ rule }) => rule);

  it('fires at more than fifty opens at night, and not at fifty, nor at the usual hour', () => {
    expect(rulesAt([...usual(), ...opened(50, night.getTime())], night)).toEqual([]);
    expect(rulesAt([...usual(), ...opened(51, night.getTime())], night)).toEqual(['R9']);
    expect(rulesAt([...usual(), ...opened(51, NOW.getTime())], NOW)).toEqual([]);
  });

  it('knows of nothing usual in an institution that has hardly begun', () => {
    const begun = usual().slice(0, 100);
    expect(rulesAt([...begun, ...opened(51, night.getTime())], night)).toEqual([]);
  });
});
