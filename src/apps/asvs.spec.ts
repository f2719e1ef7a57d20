import { parse } from 'csv-parse/sync';
import { missingOf, namedIn, readOfTree } from './named-tests.js';

interface Row {
  readonly id: string;
  readonly level: string;
  readonly state: string;
  readonly test: string;
  readonly reason: string;
}

const rows = parse<Row>(readOfTree('docs/reference/asvs.csv'), { columns: true });
/** Requirements of levels 1 and 2 by chapter, as ASVS 5.0.0 counts them. */
const OF_CHAPTER = [0, 27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

describe('the answers to ASVS 5.0', () => {
  it('are one for each requirement of levels 1 and 2', () => {
    expect(rows).toHaveLength(253);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(253);
    for (const { id, level } of rows)
      expect([id, level]).toEqual([
        expect.stringMatching(/^\d+\.\d+\.\d+$/u),
        expect.stringMatching(/^[12]$/u),
      ]);
    for (const [chapter, count] of OF_CHAPTER.entries())
      expect(rows.filter(({ id }) => id.startsWith(`${chapter}.`)).length).toBe(count);
  });

  it('name a test that is there where they say that one holds it, and at least a hundred and fifty do', () => {
    const held = rows.filter(({ state }) => state === 'automatic' || state === 'in part');
    expect(held.filter(({ state }) => state === 'automatic').length).toBeGreaterThanOrEqual(150);
    const unnamed = held.filter(({ test }) => !/^(?:src|test)\/[\w./-]+\.spec\.ts, ".+"$/u.test(test));
    expect(unnamed.map(({ id }) => id)).toEqual([]);
    const missing = rows.flatMap(({ id, test }) =>
      missingOf(namedIn(test.replace(/^([^,]+),/u, '`$1`,'))).map((name) => `${id}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('say why where no test holds it', () => {
    const states = new Set(rows.map(({ state }) => state));
    expect([...states].sort()).toEqual(['automatic', 'documented', 'in part', 'not applicable', 'open']);
    const silent = rows.filter(
      ({ state, test, reason }) => state !== 'automatic' && reason === '' && test === '',
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
    for (const { id, state, reason } of rows)
      if (state === 'open' || state === 'not applicable') expect([id, reason.length > 5]).toEqual([id, true]);
  });
});

describe('the mutations of controls', () => {
  it('are each of a requirement that a test holds, and take out what stands once in its file', () => {
    interface Replaced {
      readonly file: string;
      readonly text: string;
    }
    const mutations = JSON.parse(readOfTree('scripts/control-mutations.json')) as (Replaced & {
      readonly id: string;
      readonly also?: readonly Replaced[];
    })[];
    expect(mutations.length).toBeGreaterThan(0);
    expect(new Set(mutations.map(({ id }) => id)).size).toBe(mutations.length);
    for (const { id, also = [], ...first } of mutations) {
      expect([id, rows.find((row) => row.id === id)?.state]).toEqual([id, 'automatic']);
      for (const { file, text } of [first, ...also])
        expect([id, readOfTree(file).split(text).length]).toEqual([id, 2]);
    }
  });
});

describe('the assessment of the demonstration', () => {
  it('names files and tests that are there, and has all its chapters', () => {
    const page = readOfTree('docs/reference/dpia.md');
    const named = namedIn(page);
    expect(named.length).toBeGreaterThan(10);
    expect(missingOf(named)).toEqual([]);
    expect([...page.matchAll(/^## (\d+)\. /gmu)].map(([, number]) => number)).toEqual(
      Array.from({ length: 10 }, (_, at) => String(at + 1)),
    );
  });
});
