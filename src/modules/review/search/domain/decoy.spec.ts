import { SeededGenerator } from '../../../../kernel/numbers/seeded-generator.js';
import { decoysFor, drawnDecoys, mayLend, type DecoySource } from './decoy.js';

const source = (at: number, more: Partial<DecoySource> = {}): DecoySource => ({
  ...{ sex: at % 2 ? 'male' : 'female', ageYears: { min: 20 + at, max: 30 + at }, date: `20${10 + at}-01` },
  ...{ country: `C${at}`, listed: [`word ${at}`], hasTeeth: at % 2 === 0, hasDna: at % 3 === 0 },
  ...more,
});
const SOURCES = Array.from({ length: 12 }, (_, at) => source(at));
const CODES = new Set(SOURCES.map((_, at) => `HN-2024-${String(at).padStart(4, '0')}`));
const chance = (): SeededGenerator => SeededGenerator.fromSeed(1_944);

describe('decoys', () => {
  it('are two of a hundred of an institution’s remains, and five at least', () => {
    expect([0, 10, 250, 251, 10_000].map(decoysFor)).toEqual([5, 5, 5, 6, 200]);
  });

  it('have codes as the institution writes them, none of which is one of its own, and none twice', () => {
    const codes = drawnDecoys(chance(), SOURCES, CODES, 200).map(({ code }) => code);
    expect(new Set(codes).size).toBe(200);
    expect(codes.filter((code) => CODES.has(code))).toEqual([]);
    expect(codes.filter((code) => !/^HN-2024-\d{4}$/u.test(code))).toEqual([]);
  });

  it('have values of three records each, so that none shows one of them', () => {
    for (const { sex, ageYears, date, country } of drawnDecoys(chance(), SOURCES, CODES, 200)) {
      const of = [
        SOURCES.findIndex((one) => one.ageYears?.min === ageYears?.min),
        SOURCES.findIndex((one) => one.date === date && one.country === country),
      ];
      expect(new Set(of).size).toBe(2);
      expect(SOURCES.some((one, at) => one.sex === sex && !of.includes(at))).toBe(true);
    }
  });

  it('say nothing of names, documents, texts or profiles', () => {
    const [decoy] = drawnDecoys(chance(), SOURCES, CODES, 1);
    expect(Object.keys(decoy ?? {}).sort()).toEqual(
      ['ageYears', 'code', 'country', 'date', 'hasDna', 'hasTeeth', 'listed', 'sex'].sort(),
    );
  });

  it('are never a child’s, nor of an age that is not known', () => {
    expect(mayLend(source(0, { ageYears: { min: 17, max: 25 } }))).toBe(false);
    expect(mayLend(source(0, { ageYears: undefined }))).toBe(false);
    const children = SOURCES.map((one) => ({ ...one, ageYears: { min: 9, max: 14 } }));
    const drawn = drawnDecoys(chance(), [...children, ...SOURCES.slice(0, 3)], CODES, 50);
    expect(drawn).toHaveLength(50);
    expect(Math.min(...drawn.map(({ ageYears }) => ageYears?.min ?? 0))).toBeGreaterThanOrEqual(18);
  });

  it('are none where fewer than three records could lend, or no code can be written alike', () => {
    expect(drawnDecoys(chance(), SOURCES.slice(0, 2), CODES, 5)).toEqual([]);
    expect(drawnDecoys(chance(), SOURCES, new Set(['one', 'other']), 5)).toEqual([]);
  });
});
