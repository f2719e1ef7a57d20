import { assert, constantFrom, integer, property } from 'fast-check';
import {
  canonicalJson,
  readRecord,
  type ExchangeRecord,
  type RemainsRecord,
} from '../../../kernel/contract/index.js';
import { SeededGenerator } from '../../../kernel/numbers/seeded-generator.js';
import { damaged, DAMAGES, damageShares, simulateBenchmark, type Damage } from '../index.js';

const END = '2026-10-31';
const ORDER = { reports: 60, remains: 45, living: 30, noise: 1, endDate: END } as const;
const seeds = integer({ min: 0, max: 2 ** 31 });
const keyOf = ({ institution, id }: { institution: string; id: string }) => `${institution} ${id}`;
const everyDamage = (share: number) => Object.fromEntries(DAMAGES.map((name) => [name, share]));

const whole = simulateBenchmark({ ...ORDER, seed: 3, reports: 300, remains: 250, living: 120 });
const only = (name: Damage, share = 1) =>
  damaged(whole.records, { [name]: share }, SeededGenerator.fromSeed(9));
const changed = (name: Damage) => {
  const after = only(name);
  const touched = new Set(after.damaged.map(keyOf));
  return whole.records.flatMap((before, at) =>
    touched.has(keyOf(before)) ? [{ before, after: after.records[at]! }] : [],
  );
};
const teethOf = (record: ExchangeRecord) =>
  record.recordType === 'living' ? {} : (record.dental?.teeth ?? {});

describe('damage to records', () => {
  it('is the same for the same seed, and told in the truth alone', () => {
    assert(
      property(seeds, (seed) => {
        const order = { ...ORDER, seed, damage: 3 };
        const [one, again] = [simulateBenchmark(order), simulateBenchmark(order)];
        expect(again.records.map(canonicalJson)).toEqual(one.records.map(canonicalJson));
        expect(again.damaged).toEqual(one.damaged);
        const written = one.records.map(canonicalJson).join('\n');
        for (const name of DAMAGES) expect(written).not.toContain(`"${name}"`);
      }),
      { numRuns: 6 },
    );
  });

  it('leaves a record without damage as it is without any, and notes every record that it changes', () => {
    assert(
      property(seeds, constantFrom(0.5, 1, 6), (seed, damage) => {
        const [clean, worn] = [
          simulateBenchmark({ ...ORDER, seed }),
          simulateBenchmark({ ...ORDER, seed, damage }),
        ];
        expect(clean.damaged).toEqual([]);
        const noted = new Set(worn.damaged.map(keyOf));
        for (const [at, record] of clean.records.entries())
          expect(canonicalJson(worn.records[at]!) === canonicalJson(record)).toBe(!noted.has(keyOf(record)));
        expect([worn.truth, worn.forbidden]).toEqual([clean.truth, clean.forbidden]);
      }),
      // The bank of this seed has a chart that is its own mirror image.
      { numRuns: 6, examples: [[1_920_440_723, 6]] },
    );
  });

  it.each([
    ['chart_mirrored', { dental: { teeth: { '11': 'present', '21': 'present', '36': 'missing_am' } } }, true],
    ['chart_mirrored', { dental: { teeth: { '11': 'present', '21': 'present' } } }, false],
    ['chart_upside_down', { dental: { teeth: { '18': 'present', '48': 'present' } } }, false],
    ['tattoo_letters_mirrored', { marks: [{ type: 'tattoo', text: 'LUZ' }] }, true],
    ['tattoo_letters_mirrored', { marks: [{ type: 'tattoo', text: 'ANA' }] }, false],
  ] as const)(
    '%s of %j is noted where the record says something else after it: %s',
    (name, told, isNoted) => {
      const plain = whole.records.find(({ recordType }) => recordType === 'remains')!;
      const { marks: _, dental: __, ...bare } = plain as RemainsRecord;
      const record = { ...bare, ...told } as RemainsRecord;
      const after = damaged([record], { [name]: 1 }, SeededGenerator.fromSeed(9));
      expect(after.damaged.map(({ damage }) => damage)).toEqual(isNoted ? [[name]] : []);
      expect(canonicalJson(after.records[0]!) !== canonicalJson(record)).toBe(isNoted);
    },
  );

  it('of one kind happens to the same records whatever the shares of the others', () => {
    for (const name of ['names_joined', 'find_without_day', 'letters_lost'] as const) {
      const alone = new Set(only(name, 0.3).damaged.map(keyOf));
      const among = damaged(
        whole.records,
        { [name]: 0.3, stature_in_inches: 0.5 },
        SeededGenerator.fromSeed(9),
      );
      const others = among.damaged.filter(({ damage }) => damage.includes(name));
      expect(new Set(others.map(keyOf))).toEqual(alone);
      expect(alone.size).toBeGreaterThan(5);
    }
  });

  it('happens as often as its share says, to those who have what can be damaged', () => {
    for (const name of DAMAGES.filter((one) => one !== 'tattoo_letters_in_words' && one !== 'sex_mistaken')) {
      const [possible, half] = [only(name).damaged.length, only(name, 0.5).damaged.length];
      expect(possible).toBeGreaterThan(10);
      expect(Math.abs(half - possible / 2)).toBeLessThan(4 * Math.sqrt(possible / 4) + 1);
    }
  });

  it('at its usual shares touches a tenth to a third of the records, and never beyond 0.95 of those it can', () => {
    const usual = damaged(whole.records, damageShares(1), SeededGenerator.fromSeed(2));
    const share = usual.damaged.length / whole.records.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.33);
    expect(Math.max(...Object.values(damageShares(20)))).toBeLessThanOrEqual(0.95);
    expect(damaged(whole.records, damageShares(0), SeededGenerator.fromSeed(2)).records).toEqual(
      whole.records,
    );
  });

  it.each([0.05, 0.9])('at shares of %s leaves records that the contract accepts', (share) => {
    const { records, institutions } = simulateBenchmark({
      ...ORDER,
      ...{ seed: 5, reports: 250, remains: 180, living: 100, journeys: 0.3, damage: everyDamage(share) },
    });
    const countryOf = new Map(institutions.institutions.map(({ code, country }) => [code, country] as const));
    const refused = records.flatMap((record) =>
      readRecord(JSON.parse(JSON.stringify(record)), {
        now: `${END}T23:59:00Z`,
        countryOf,
      }).errors.map(({ path, code }) => `${record.id} ${path} ${code}`),
    );
    expect(refused).toEqual([]);
  });
});

describe('a chart in another notation', () => {
  const QUADRANTS: Partial<Record<Damage, readonly string[]>> = {
    chart_mirrored: ['2', '1', '4', '3'],
    chart_upside_down: ['4', '3', '2', '1'],
  };

  it('says the same of each tooth under another key', () => {
    for (const name of ['chart_universal', 'chart_palmer', 'chart_mirrored', 'chart_upside_down'] as const)
      for (const { before, after } of changed(name)) {
        expect(Object.values(teethOf(after)).sort()).toEqual(Object.values(teethOf(before)).sort());
        expect({ ...after, dental: 0 }).toEqual({ ...before, dental: 0 });
      }
  });

  it('has the numbers of the Universal system: 1, 16, 17 and 32 are the wisdom teeth, 8 and 9 the upper middle ones', () => {
    const whole32 = changed('chart_universal').find(
      ({ before }) => Object.keys(teethOf(before)).length === 32,
    )!;
    const [fdi, universal] = [teethOf(whole32.before), teethOf(whole32.after)];
    for (const [tooth, number] of [
      ['18', '1'],
      ['11', '8'],
      ['21', '9'],
      ['28', '16'],
      ['38', '17'],
      ['31', '24'],
      ['41', '25'],
      ['48', '32'],
    ] as const)
      expect([number, universal[number]]).toEqual([number, fdi[tooth]]);
    const notMolar = Object.values(universal).filter((code) => code !== 'present');
    expect(notMolar.length).toBeGreaterThan(0);
  });

  it('is read by the contract as the chart that it was, where it is in Universal numbers or Palmer signs', () => {
    for (const name of ['chart_universal', 'chart_palmer'] as const)
      for (const { before, after } of changed(name)) {
        const { record } = readRecord(JSON.parse(JSON.stringify(after)), { now: `${END}T23:59:00Z` });
        expect(teethOf(record as ExchangeRecord)).toEqual(teethOf(before));
      }
  });

  it('turned over twice is the chart again', () => {
    for (const [name, quadrants] of Object.entries(QUADRANTS))
      for (const { before, after } of changed(name as Damage))
        for (const [tooth, code] of Object.entries(teethOf(before)))
          expect(teethOf(after)[`${quadrants[Number(tooth[0]) - 1]!}${tooth[1]!}`]).toBe(code);
  });
});

describe('damaged texts and facts', () => {
  const textsOf = (name: Damage) =>
    changed(name)
      .map(({ after }) => canonicalJson(after))
      .join('\n');

  it('look as they do in life', () => {
    expect(textsOf('decoded_wrongly')).toMatch(/Ã©|Ã³|Ã±/u);
    expect(textsOf('letters_lost')).toMatch(/\p{L}\?\?\p{L}/u);
    expect(textsOf('entities')).toMatch(/&[a-z]acute;|&ntilde;/u);
    expect(textsOf('names_joined')).toMatch(/\p{Ll}\p{Lu}\p{Ll}/u);
    expect(textsOf('names_shortened')).toMatch(/Hdz|Mtz|Rdz|Ma\./u);
    expect(textsOf('tattoo_letters_in_words')).toMatch(/(?:se lee|dice|con la leyenda|letras) \\"/u);
  });

  it('measure a stature in inches and lose the sign of every longitude', () => {
    for (const { before, after } of changed('stature_in_inches'))
      if (before.physical?.heightCm?.min !== undefined)
        expect(after.physical!.heightCm!.min! * 2.54).toBeCloseTo(before.physical.heightCm.min, -1);
    expect(textsOf('longitude_unsigned')).not.toMatch(/"lon":-/u);
  });

  it('take the day of a find, and move a last contact by two to nine months and not past the report', () => {
    for (const { before, after } of changed('find_without_day')) {
      expect((after as RemainsRecord).found).toEqual({ ...(before as RemainsRecord).found, date: undefined });
    }
    for (const { before, after } of changed('contact_off_by_months')) {
      if (before.recordType !== 'report' || after.recordType !== 'report') throw new Error('no report');
      const days = (Date.parse(after.lastContact!.date) - Date.parse(before.lastContact!.date)) / 86_400_000;
      expect(Math.abs(days)).toBeGreaterThan(25);
      expect(Math.abs(days)).toBeLessThan(310);
      expect(after.lastContact!.date < after.recordedAt!).toBe(true);
    }
  });
});
