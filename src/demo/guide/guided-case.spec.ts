import { countByCountry } from './count-by-country.js';
import { guidedCase } from './guided-case.js';

const TODAY = '2026-11-26';

describe('a guided case', () => {
  it('is the same by its number, and another by another', () => {
    expect(guidedCase(3, TODAY)).toEqual(guidedCase(3, TODAY));
    const codes = [0, 1, 2, 3].map((number) => guidedCase(number, TODAY).remains['id']);
    expect(new Set(codes).size).toBe(4);
  });

  it('names nobody in what the laboratory has', () => {
    for (const number of [0, 1, 2, 3, 4, 5, 6]) {
      const { remains, draft } = guidedCase(number, TODAY);
      const [name] = draft['person.names'] as { given: string; surnames: string[] }[];
      const words = [...(name?.given.split(' ') ?? []), ...(name?.surnames ?? [])];
      expect(words).toHaveLength(4);
      expect(words.filter((word) => JSON.stringify(remains).includes(word))).toEqual([]);
    }
  });

  it('has the same tattoo drawn on both sides, in the words of each record', () => {
    for (let number = 0; number < 15; number += 1) {
      const { remains, draft, drawn, photographed } = guidedCase(number, TODAY);
      const [seen, laidOut] = photographed;
      expect(seen?.motif).toBe(drawn.motif);
      expect(draft['marks']).toMatchObject([{ design: drawn.shows }]);
      expect(remains['marks']).toMatchObject([{ design: seen?.shows }]);
      expect((remains['effects'] as { article?: string }[]).map(({ article }) => article)).toContain(
        laidOut?.shows,
      );
    }
  });

  it('is found after its last sign of life, at an age that it may have', () => {
    for (let number = 0; number < 40; number += 1) {
      const { remains, draft } = guidedCase(number, TODAY);
      const found = Date.parse((remains['found'] as { date: string }).date);
      expect(found).toBeGreaterThan(Date.parse(draft['lastContact.date'] as string));
      const { ageYears } = remains['estimates'] as { ageYears: { min: number; max: number } };
      const age = (found - Date.parse(draft['person.birthDate'] as string)) / 31_557_600_000;
      expect(age).toBeGreaterThanOrEqual(ageYears.min);
      expect(age).toBeLessThanOrEqual(ageYears.max);
    }
  });
});

describe('the counts of the region', () => {
  it('tell no number below ten, and none of whom nobody keeps', () => {
    const institutions = [
      { code: 'A', name: 'A', country: 'HN', kind: 'consulate' as const },
      { code: 'B', name: 'B', country: 'US', kind: 'forensic_institute' as const },
    ];
    const consents = { recordedAt: '2026-01-01T00:00:00Z' };
    const report = (at: number) => ({
      ...{ recordType: 'report', institution: 'A', id: `A-${at}`, ...consents },
      relatives: [
        { id: 'R1', relationship: 'mother', ...(at < 2 && { profile: { sample: { code: `S${at}` } } }) },
      ],
    });
    const records = Array.from({ length: 12 }, (_, at) => report(at)) as unknown as Parameters<
      typeof countByCountry
    >[0];
    expect(countByCountry(records, institutions)).toEqual([
      { country: 'HN', sought: 12, remains: 0, samples: null },
    ]);
  });
});
