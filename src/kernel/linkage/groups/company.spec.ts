import { buildBackground } from '../build-background.js';
import type { ComparableRecord } from '../comparable-record.js';
import { explain, log10LROf } from '../explain.js';
import type { Kind } from '../kinds.js';
import { priorFor } from '../prior.js';
import { inventedRecord } from '../testing/invented-record.js';
import { companionsOf } from './companions.js';

interface Told {
  readonly given: string;
  readonly surnames?: readonly string[];
  readonly born?: string;
  readonly day?: string;
  readonly lat?: number;
}

/** A family's report of somebody from Comayagua who was last heard of in Tapachula. */
function reported({ given, surnames = ['Pineda', 'Mejía'], born, day = '2025-03-14', lat = 14.9 }: Told) {
  return {
    recordType: 'report',
    person: {
      names: [{ kind: 'legal', given, surnames }],
      sex: 'male',
      nationalities: ['HN'],
      ...(born !== undefined && { birthDate: born }),
    },
    lastContact: { date: day, place: { country: 'MX', lat, lon: -92.27 } },
  } satisfies ComparableRecord;
}

const OTHERS = Array.from({ length: 300 }, (_, at) =>
  reported({
    ...{ given: `Nombre${at}`, surnames: [`Apellido${at}`, `Materno${at}`] },
    ...{ day: `20${10 + (at % 14)}-0${1 + (at % 9)}-1${at % 10}`, lat: 15 + (at % 40) / 2 },
  }),
);
const lossIn = (
  bank: readonly ComparableRecord[],
  a: ComparableRecord,
  b: ComparableRecord,
  kind: Kind = 'duplicate_report',
) =>
  // prettier-ignore
  log10LROf(explain(a, b, buildBackground(bank), kind).filter(({ group }) => group === 'company'));
/** The part of all that companions share that is left in a bank for this pair. */
const leftIn = (bank: readonly ComparableRecord[], a: ComparableRecord, b: ComparableRecord): number =>
  log10LROf(
    explain(a, b, buildBackground(bank), 'duplicate_report').filter(({ group }) =>
      ['company', 'time', 'place'].includes(group),
    ),
  );
const probabilityAlone = (a: ComparableRecord, b: ComparableRecord): number => {
  const odds = 10 ** log10LROf(explain(a, b, buildBackground([a, b]), 'duplicate_report'));
  const prior = priorFor('duplicate_report', { a: 2, b: 2 });
  return (odds * prior) / (odds * prior + 1 - prior);
};

describe('what companions share', () => {
  const one = reported({ given: 'Wilmer', born: '1999-05-06' });

  it('is taken from a pair, and more of it where many were last heard of on the same days at the same place', () => {
    const other = reported({ given: 'Denis', surnames: ['Orellana', 'Funes'], day: '2025-03-15' });
    const group = Array.from({ length: 40 }, (_, at) =>
      reported({ given: `Socio${at}`, surnames: [`De${at}`] }),
    );
    const bank = [...OTHERS, one, other];
    expect(lossIn(bank, one, other)).toBeLessThan(-3);
    expect(leftIn([...bank, ...group], one, other)).toBeLessThan(leftIn(bank, one, other) - 1);
  });

  it('is taken from what is found too, and from two bodies of one disaster', () => {
    const living = { ...one, recordType: 'living', since: '2025-03-16', lastContact: undefined };
    const place = one.lastContact.place;
    const body: ComparableRecord = { recordType: 'remains', found: { date: '2025-03-20', place } };
    const bank = [...OTHERS, one, body, living];
    expect(lossIn(bank, one, body, 'identification')).toBeLessThan(0);
    expect(
      lossIn(bank, one, { ...living, location: place } as ComparableRecord, 'living'),
    ).toBeLessThanOrEqual(0);
    expect(lossIn(bank, body, body, 'same_remains')).toBeLessThan(0);
    expect(lossIn(bank, body, { recordType: 'remains' }, 'same_remains')).toBe(0);
  });

  it('leaves papers on a body their word for their owner, and takes it from them for the brother', () => {
    const place = one.lastContact.place;
    const bodyWith = (given: string): ComparableRecord => ({
      recordType: 'remains',
      found: { date: '2025-03-20', place },
      presumedIdentity: { names: [{ kind: 'document', given, surnames: ['Pineda', 'Mejía'] }] },
    });
    const bodies = Array.from({ length: 100 }, () => bodyWith('Otro'));
    const [own, brothers] = [bodyWith('Wilmer'), bodyWith('Denis')].map((body) =>
      log10LROf(explain(one, body, buildBackground([...OTHERS, one, body, ...bodies]), 'identification')),
    ) as [number, number];
    expect(own).toBeGreaterThan(brothers + 2);
    expect(own + Math.log10(priorFor('identification', { a: 301, b: 101 }))).toBeGreaterThan(0);
    expect(brothers + Math.log10(priorFor('identification', { a: 301, b: 101 }))).toBeLessThan(-0.5);
  });

  it('leaves two reports of one person what tells them apart from companions', () => {
    const again = { ...one, person: { ...one.person } };
    expect(probabilityAlone(one, again)).toBeGreaterThan(0.99);
  });

  it.each([
    ['twins', reported({ given: 'Denis', born: '1999-05-06' })],
    ['brothers', reported({ given: 'Denis', born: '2003-02-11' })],
    ['a father', reported({ given: 'Wilfredo', born: '1975-01-30', surnames: ['Pineda', 'Lazo'] })],
  ])('leaves %s alone in a bank two people', (_, relative) => {
    expect(probabilityAlone(one, relative)).toBeLessThan(0.2);
  });

  it('only ever takes away, and as much from either side, whatever the records say', () => {
    const records = Array.from({ length: 60 }, (_, at) => inventedRecord('report', at));
    const background = buildBackground(records);
    for (const [at, a] of records.entries()) {
      const b = records[(at * 7 + 3) % records.length]!;
      const [there, back] = [
        explain(a, b, background, 'duplicate_report'),
        explain(b, a, background, 'duplicate_report'),
      ].map(
        // prettier-ignore
        (evidence) => log10LROf(evidence.filter(({ group }) => group === 'company')),
      ) as [number, number];
      expect(there).toBeLessThanOrEqual(0);
      expect(there).toBeCloseTo(back, 10);
    }
  });
});

describe('companions of a report', () => {
  const one = reported({ given: 'Wilmer' });
  const of = (bank: readonly ComparableRecord[], record: ComparableRecord) =>
    companionsOf(buildBackground(bank)).of(record);

  it('are counted by what shares its days and its place beyond chance', () => {
    const group = Array.from({ length: 20 }, (_, at) =>
      reported({ given: `Socio${at}`, day: `2025-03-1${3 + (at % 3)}` }),
    );
    const bank = [...OTHERS, one, ...group];
    expect(of(bank, one)).toBeGreaterThan(14);
    expect(of(bank, one)).toBeLessThan(21);
    expect(of(bank, { ...one, lastContact: { ...one.lastContact, date: '2024-03-14' } })).toBeLessThan(2);
  });

  it('are those of a place where many are lost all the year round no more than chance brings', () => {
    const crossing = Array.from(
      { length: 900 },
      (_, at) =>
      reported({ given: `Socio${at}`, day: `2024-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}` }), // prettier-ignore
    );
    expect(of([...crossing, one], crossing[0]!)).toBeLessThan(12);
  });

  it('are as many as usual where it has no day or no coordinates, of a body half a one, and none of the living', () => {
    const bank = [...OTHERS, one];
    const usual = of(bank, { ...one, lastContact: undefined });
    expect(usual).toBeGreaterThan(0);
    expect(of(bank, { ...one, lastContact: { ...one.lastContact, date: '2025-03' } })).toBe(usual);
    expect(of(bank, { recordType: 'remains' })).toBeCloseTo(0.5, 2);
    expect(of(bank, { recordType: 'living' })).toBe(0);
  });
});
