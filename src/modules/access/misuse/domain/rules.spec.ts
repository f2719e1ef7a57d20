import { entriesOf } from '../../../../../test/support/query-log-entries.js';
import { all, asked, NOW, rulesOf, type Part } from '../../../../../test/support/query-log-parts.js';
import type { AskedFields } from './asked.js';
import type { QueryLogEntry } from './entry.js';
import { findingsIn, type MisuseRule } from './rules.js';

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
  const seenIn = (parts: readonly Part[]): [MisuseRule, boolean][] =>
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

  it('tells of a third time where so many changes hardly meet on one record, and else of a later one', () => {
    const busy = (changes: number): Part[] =>
      all(changes, (at) => ({ kind: 'amended', actorId: 'colleague', ownObjects: [`worked on ${at}`] }));
    // Of 200 records three of seven changes meet on one once in 700 days, three of twenty once in 30; of 60 five of fifteen once in 2,000.
    expect(seenIn([...worked(200), ...busy(4), ...CYCLES(3)])).toEqual([['R1', false]]);
    expect(seenIn([...worked(200), ...busy(17), ...CYCLES(3)])).toEqual([]);
    expect(seenIn([...worked(60), ...busy(10), ...CYCLES(4)])).toEqual([]);
    expect(seenIn([...worked(60), ...busy(10), ...CYCLES(5)])).toEqual([['R1', false]]);
    expect(seenIn([...worked(60), ...busy(17), ...CYCLES(6)])).toContainEqual(['R1', true]);
  });

  it('counts a decision that is changed like a record that is', () => {
    const turn: Part[] = [
      { kind: 'judged', ownObjects: ['mine'] },
      { kind: 'look', ownObjects: ['mine'], objects: ['theirs'] },
    ];
    expect(seenIn([...worked(60), ...all(2, () => turn).flat()])).toEqual([]);
    expect(seenIn([...worked(60), ...all(3, () => turn).flat()])).toEqual([['R1', false]]);
    expect(seenIn(all(6, () => turn).flat())).toEqual([['R1', true]]);
    expect(seenIn([...CYCLES(3), ...all(3, () => turn).flat()])).toEqual([['R1', true]]);
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

  it('lets sixty people of one boat pass, and no one person of whom name and place are tried', () => {
    const boat = { sex: 'male', person: 'HN', seen: 'one boat', marks: 'none' };
    const one = (at: number, rest: Record<string, string>): Part =>
      asked(
        'filed',
        { fields: { ...boat, name: `name ${at}`, ...rest }, apart: ['name', 'age', 'document'] },
        { ownObjects: [`${at}`] },
      );
    expect(rulesOf(all(60, (at) => one(at, { age: String(at) })))).toEqual([]);
    expect(rulesOf(all(12, (at) => one(at, { seen: String(at) })))).toContain('R2');
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

describe('R10, similar own records', () => {
  const NAMES = all(8, (at) => `field ${at}`);
  const invented = (at: number, tried: number): Part => {
    const fields = NAMES.map((name, of) => [name, of < tried ? `tried ${at}` : 'the same'] as const);
    return asked('filed', { fields: Object.fromEntries(fields) }, { ownObjects: [`invented ${at}`] });
  };

  it('fires at the sixth of which three fields of eight differ, and lets those pass of which four do', () => {
    const parts = all(6, (at) => invented(at, 3));
    expect(rulesOf(parts.slice(0, 5))).toEqual([]);
    expect(rulesOf(parts)).toEqual(['R10']);
    expect(rulesOf(all(40, (at) => invented(at, 4)))).toEqual([]);
  });

  it('lets doubles pass, bodies for which a second person stands, and records that are changed', () => {
    const ids = all(12, (at) => `invented ${at}`);
    const parts = all(12, (at) => invented(at, 3));
    expect(rulesOf(parts, ids)).toEqual([]);
    expect(rulesOf(all(12, (at) => ({ ...invented(0, 3), ownObjects: [`double ${at}`] })))).toEqual([]);
    expect(rulesOf(parts.map((one) => ({ ...one, kind: 'amended' })))).toEqual([]);
  });

  it('is seen together where colleagues take turns', () => {
    const parts = all(6, (at) => ({ ...invented(at, 3), actorId: at % 2 ? 'one' : 'other' }));
    expect(rulesOf(parts)).toEqual(['R7']);
  });
});

describe('R7, spread over accounts', () => {
  it('holds whoever was told of for ids that are not there together with the others', () => {
    const ids = all(20, (at): Part => ({ kind: 'not_found', shape: String(at), actorId: 'one' }));
    const parts = all(6, (at) => asked('search', varied('age', at), { actorId: at % 2 ? 'one' : 'other' }));
    expect(rulesOf([...ids, ...parts], [], NOW.getTime() - 30 * 60_000)).toEqual(['R5', 'R7']);
  });

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

describe('R7, ids that are not there over several accounts', () => {
  const missed = (count: number, actorOf: (at: number) => string, from = 0): Part[] =>
    all(count, (at) => ({ kind: 'not_found', shape: `missed ${from + at}`, actorId: actorOf(at) }));
  const FROM = NOW.getTime() - 40 * 60_000;
  const toldOf = (parts: readonly Part[]) =>
    findingsIn({ entries: entriesOf(parts, FROM), vouched: new Set(), now: NOW }).map(
      ({ rule, actorId, stops }) => [rule, actorId, stops],
    );

  it('adds up what no account does alone, tells of it, and stops nobody', () => {
    expect(toldOf(missed(19, (at) => `account ${at % 3}`))).toEqual([]);
    expect(toldOf(missed(20, (at) => `account ${at % 3}`))).toEqual([['R7', undefined, false]]);
  });

  it('holds no colleague’s stale link against the house beside what one account did', () => {
    const one = missed(20, () => 'one');
    expect(toldOf([...one, ...missed(1, () => 'other', 20)])).toEqual([['R5', 'one', false]]);
  });

  it('sees ids in their order, whoever has which of them', () => {
    const ordered = all(12, (at): Part => ({
      ...{ kind: 'look', objects: [String(100 + at)], ownObjects: [], actorId: `account ${at % 2}` },
    }));
    expect(toldOf(ordered)).toEqual([['R7', undefined, false]]);
  });
});

describe('R9, unusual places', () => {
  const usual = (): QueryLogEntry[] =>
    all(10, (day) =>
      entriesOf(
        all(30, (at) => ({
          ...{
            id: `${day} ${at}`,
            objects: [`${day} ${at}`],
            network: at === 0 && day < 2 ? 'inn' : 'office',
          },
          ...(at === 1 && day < 2 && { actorId: 'colleague', network: 'home' }),
        })),
        NOW.getTime() - (day + 1) * 86_400_000,
      ),
    ).flat();
  const opened = (count: number, network: string | null): QueryLogEntry[] =>
    entriesOf(all(count, (of) => ({ objects: [`${(of * 37) % 101} opened`], at: NOW, network })));
  const rulesOfPlace = (entries: readonly QueryLogEntry[]): MisuseRule[] =>
    findingsIn({ entries, vouched: new Set(), now: NOW }).map(({ rule }) => rule);

  it('fires at more than fifty opens from where nobody works, at the usual hour, and stops nobody', () => {
    expect(rulesOfPlace([...usual(), ...opened(50, 'elsewhere')])).toEqual([]);
    const found = findingsIn({
      ...{ entries: [...usual(), ...opened(51, 'elsewhere')], vouched: new Set<string>(), now: NOW },
    });
    expect(found.map(({ rule, stops }) => [rule, stops])).toEqual([['R9', false]]);
    expect(rulesOfPlace([...usual(), ...opened(51, 'office')])).toEqual([]);
    expect(rulesOfPlace([...usual(), ...opened(51, null)])).toEqual([]);
  });

  it('takes a network as usual from which the account itself has worked on three days', () => {
    expect(rulesOfPlace([...usual(), ...opened(51, 'inn')])).toEqual(['R9']);
    const third = entriesOf([{ objects: ['third'], network: 'inn' }], NOW.getTime() - 9 * 86_400_000);
    expect(rulesOfPlace([...third, ...usual(), ...opened(51, 'inn')])).toEqual([]);
    const others = entriesOf(
      [{ objects: ['third'], network: 'home', actorId: 'colleague' }],
      NOW.getTime() - 9 * 86_400_000,
    );
    expect(rulesOfPlace([...others, ...usual(), ...opened(51, 'home')])).toEqual(['R9']);
  });

  it('knows of no usual place in an institution that has hardly begun', () => {
    expect(rulesOfPlace([...usual().slice(0, 100), ...opened(51, 'elsewhere')])).toEqual([]);
  });
});

describe('R9, unusual hours', () => {
  const DAYS = 10;
  /** Work by day, of which nothing is seen by another rule. */
  const usual = (): QueryLogEntry[] =>
    all(DAYS, (day) =>
      entriesOf(
        all(30, (at) => ({ id: `${day} ${at}`, objects: [`${day} ${at}`] })),
        NOW.getTime() - (day + 1) * 86_400_000,
      ),
    ).flat();
  const opened = (count: number, at: number): QueryLogEntry[] =>
    entriesOf(all(count, (of) => ({ objects: [`${(of * 37) % 101} opened`], at: new Date(at) })));
  const night = new Date('2026-03-03T04:10:00Z');
  const rulesAt = (entries: readonly QueryLogEntry[], now: Date): MisuseRule[] =>
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
