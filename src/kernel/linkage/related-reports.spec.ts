import { Bank } from './bank.js';
import { BackgroundCount } from './build-background.js';
import type { ComparableRecord } from './comparable-record.js';
import { Lexicon } from './lexicon.js';
import { MOST_BESIDE, RelatedReports } from './related-reports.js';

interface Told {
  readonly given: string;
  readonly surname: string;
  readonly date?: string;
  readonly lat?: number;
  readonly lon?: number;
}

function report({ given, surname, date = '2025-03-14', lat = 14.9, lon = -92.27 }: Told): ComparableRecord {
  return {
    recordType: 'report',
    institution: 'X-OFFICE',
    id: `${given} ${surname} ${date} ${lat}`,
    person: { names: [{ kind: 'legal', given, surnames: [surname] }], nationalities: ['GT'] },
    lastContact: { date, place: { country: 'MX', locality: 'Tapachula', lat, lon } },
  };
}

function bankOf(records: readonly ComparableRecord[]): { related: RelatedReports; bank: Bank } {
  const count = new BackgroundCount();
  for (const record of records) count.add(record);
  const bank = new Bank('report', new Lexicon(count.background()));
  for (const [rank, record] of records.entries()) bank.add(record, { party: 0, institution: rank, rank });
  return { bank, related: new RelatedReports(bank, bank.slots()) };
}

/** People far from one another in days and places, so that chance can say something. */
const STRANGERS = Array.from({ length: 200 }, (_, at) =>
  report({
    given: `Nombre${at}`,
    surname: `Apellido${at}`,
    date: `20${10 + (at % 14)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
    lat: 5 + (at % 40) / 2,
    lon: -60 - (at % 37),
  }),
);
const BUS = ['Óscar Sorto', 'Rosa Ixcoy', 'Elías Quiej', 'Mario Tum', 'Santos Zelaya'].map((name) => {
  const [given = '', surname = ''] = name.split(' ');
  return report({ given, surname });
});

describe('reports that are probably related', () => {
  const { related } = bankOf([...BUS, ...STRANGERS]);
  const others = [1, 2, 3, 4];

  it('are those of one bus whatever they are called, and no strangers', () => {
    for (const chance of related.chances(0, others)) expect(chance).toBeGreaterThan(0.9);
    const strangers = Array.from({ length: 50 }, (_, at) => BUS.length + at);
    for (const chance of related.chances(0, strangers)) expect(chance).toBeLessThan(0.5);
  });

  it('are probabilities, and the same from either side', () => {
    const all = Array.from({ length: 60 }, (_, at) => at);
    for (const slot of all) {
      const chances = related.chances(slot, all);
      for (const [other, chance] of chances.entries()) {
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(related.chances(other, [slot])[0]).toBeCloseTo(chance, 9);
      }
    }
  });

  it('are looked for beside a report in days and place, across the edge of a cell', () => {
    expect([...related.beside(0)].sort((x, y) => x - y)).toEqual(others);
    const edge = bankOf([
      report({ given: 'Juan', surname: 'Cux', lat: 14.999, lon: -92.001 }),
      report({ given: 'Pedro', surname: 'Cux', lat: 15.001, lon: -91.999 }),
      report({ given: 'Luis', surname: 'Cux', lat: 15.001, lon: -91.999, date: '2025-03-18' }),
    ]);
    expect(edge.related.beside(0)).toEqual([1]);
  });

  it('are looked for beside one among no more than so many, the nearest in days first', () => {
    const crowd = Array.from({ length: MOST_BESIDE + 50 }, (_, at) =>
      report({
        given: `Nombre${at}`,
        surname: 'Inventado',
        date: at % 2 === 0 ? '2025-03-14' : '2025-03-16',
      }),
    );
    const { related: crowded, bank } = bankOf(crowd);
    const beside = crowded.beside(0);
    expect(beside).toHaveLength(MOST_BESIDE);
    const days = beside.map((slot) => bank.columns.eventFirst[slot]! - bank.columns.eventFirst[0]!);
    expect(days).toEqual([...days].sort((x, y) => x - y));
  });

  it('are nobody where a report has neither day nor place', () => {
    const { related: bare } = bankOf([
      { recordType: 'report', institution: 'X', id: '1', person: {} },
      { recordType: 'report', institution: 'X', id: '2', person: {} },
    ]);
    expect(bare.beside(0)).toEqual([]);
    expect([...bare.chances(0, [1])]).toEqual([0]);
  });
});
