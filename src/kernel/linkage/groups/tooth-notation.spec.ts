import { Background } from '../background.js';
import type { ComparableRecord } from '../comparable-record.js';
import { explain, log10LROf } from '../explain.js';
import { toothReader } from './tooth-notation.js';

type Chart = Readonly<Record<string, string>>;

const CHART: Chart = {
  ...{
    '18': 'missing',
    '17': 'filled',
    '16': 'crown_gold',
    '14': 'present',
    '13': 'present',
    '11': 'present',
  },
  ...{ '21': 'present', '22': 'filled', '25': 'bridge', '28': 'present', '31': 'present', '36': 'missing' },
  ...{ '37': 'filled_gold', '42': 'present', '44': 'root_canal', '47': 'present', '48': 'unerupted' },
};
const report = (teeth: Chart): ComparableRecord => ({ recordType: 'report', dental: { teeth } });
const body = (teeth: Chart): ComparableRecord => ({ recordType: 'remains', dental: { teeth } });
const evidence = (a: Chart, b: Chart) =>
  explain(report(a), body(b), Background.empty(), 'identification').filter(({ group }) => group === 'dental');
const weigh = (a: Chart, b: Chart): number => log10LROf(evidence(a, b));

const renamed = (nameOf: (quadrant: number, position: number) => string): Chart =>
  Object.fromEntries(
    Object.entries(CHART).map(([tooth, state]) => [nameOf(Number(tooth[0]), Number(tooth[1])), state]),
  );
const universal = renamed((quadrant, position) => {
  const fromBack = quadrant % 2 === 1;
  return String(8 * (quadrant - 1) + (fromBack ? 9 - position : position));
});
const palmer = renamed((quadrant, position) => `${['UR', 'UL', 'LL', 'LR'][quadrant - 1]!}${position}`);
const mirrored = renamed((quadrant, position) => `${[2, 1, 4, 3][quadrant - 1]!}${position}`);
const upsideDown = renamed((quadrant, position) => `${[4, 3, 2, 1][quadrant - 1]!}${position}`);

describe('a chart in another notation', () => {
  const right = weigh(CHART, CHART);

  it('in Universal numbers or Palmer signs is the same chart, on either side', () => {
    for (const chart of [universal, palmer]) {
      expect(weigh(CHART, chart)).toBeCloseTo(right, 12);
      expect(weigh(chart, CHART)).toBeCloseTo(right, 12);
      expect(weigh(chart, chart)).toBeCloseTo(right, 12);
    }
  });

  it.each([
    ['mirrored', mirrored],
    ['upside down', upsideDown],
  ])('%s still speaks for the pair, less than a right one, and says what may have happened', (_, chart) => {
    expect(weigh(CHART, chart)).toBeGreaterThan(0.5);
    expect(weigh(CHART, chart)).toBeLessThan(right - 1);
    expect(weigh(chart, CHART)).toBeCloseTo(weigh(CHART, chart), 12);
    expect(evidence(CHART, chart).map(({ reason }) => reason)).toContain('DENTAL.MAY_BE_TURNED');
    expect(evidence(CHART, CHART).map(({ reason }) => reason)).not.toContain('DENTAL.MAY_BE_TURNED');
  });

  it('is no way out for a chart of somebody else', () => {
    const other = renamed((quadrant, position) => `${quadrant}${9 - position}`);
    expect(weigh(CHART, other)).toBeLessThan(-1);
  });

  it('is told by its keys alone, and takes numbers that both have for those of FDI', () => {
    const read = (keys: readonly string[], key: string) => toothReader(keys)(key);
    expect(read(['3', '14'], '14')).toEqual({ quadrant: 1, position: 5 });
    expect(read(['14', '21'], '14')).toEqual({ quadrant: 0, position: 3 });
    expect(read(['19', '21'], '21')).toEqual({ quadrant: 2, position: 3 });
    expect(read(['19', '21', '11'], '19')).toBeUndefined();
    expect(read(['3', '46'], '3')).toBeUndefined();
    expect(read(['55', '11'], '55')).toBeUndefined();
    expect(read(['LL6'], 'LL6')).toEqual({ quadrant: 2, position: 5 });
  });
});
