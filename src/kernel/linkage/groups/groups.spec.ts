import fc from 'fast-check';
import { Background } from '../background.js';
import { buildBackground } from '../build-background.js';
import type { ComparableRecord } from '../comparable-record.js';
import type { FieldEvidence, EvidenceGroup } from '../evidence.js';
import { explain } from '../explain.js';
import type { Kind } from '../kinds.js';
import { WRONG_BY_MONTHS } from './time.js';

const nobody = Background.empty();

function evidence(
  kind: Kind,
  group: EvidenceGroup,
  a: ComparableRecord,
  b: ComparableRecord,
  over = nobody,
): FieldEvidence[] {
  return explain(a, b, over, kind).filter((item) => item.group === group);
}

function weight(
  kind: Kind,
  group: EvidenceGroup,
  a: ComparableRecord,
  b: ComparableRecord,
  over = nobody,
): number {
  return evidence(kind, group, a, b, over).reduce((sum, item) => sum + item.log10LR, 0);
}

const report = (more: ComparableRecord): ComparableRecord => ({ recordType: 'report', ...more });
const remains = (more: ComparableRecord): ComparableRecord => ({ recordType: 'remains', ...more });
const living = (more: ComparableRecord): ComparableRecord => ({ recordType: 'living', ...more });

describe('sex', () => {
  const woman = report({ person: { sex: 'female' } });
  const body = (value: string, condition: string): ComparableRecord =>
    remains({ estimates: { sex: { value } }, condition });

  it('that agrees on a rarer sex says more', () => {
    const man = report({ person: { sex: 'male' } });
    const ofWomen = weight('identification', 'sex', woman, body('female', 'fresh'));
    expect(ofWomen).toBeGreaterThan(weight('identification', 'sex', man, body('male', 'fresh')));
    expect(ofWomen).toBeLessThan(Math.log10(1 / 0.3) + 0.01);
  });

  it('that differs has a floor, and a skeleton is misjudged more often', () => {
    const fresh = weight('identification', 'sex', woman, body('male', 'fresh'));
    const bones = weight('identification', 'sex', woman, body('male', 'skeletonised'));
    expect(fresh).toBeLessThan(bones);
    expect(bones).toBeLessThan(-0.5);
    expect(fresh).toBeGreaterThan(-2);
  });

  it('that is unknown weighs nothing', () => {
    expect(weight('identification', 'sex', woman, body('unknown', 'fresh'))).toBe(0);
  });
});

describe('stature', () => {
  const told = report({ physical: { heightCm: { min: 168, max: 172 } } });
  const measured = (min: number): ComparableRecord =>
    remains({ estimates: { heightCm: { min, max: min + 8 } } });

  it('agrees within the error of both and has a floor', () => {
    expect(weight('identification', 'stature', told, measured(166))).toBeGreaterThan(0.2);
    expect(weight('identification', 'stature', told, measured(140))).toBeCloseTo(Math.log10(0.03), 1);
  });

  it('is not compared where a range is open', () => {
    expect(
      weight('identification', 'stature', told, remains({ estimates: { heightCm: { min: 150 } } })),
    ).toBe(0);
  });
});

describe('age and birth', () => {
  const born = (birthDate: string): ComparableRecord => report({ person: { birthDate } });
  const alive = (birthDate: string): ComparableRecord => living({ person: { birthDate } });

  it('weigh a full date shared by chance by how rare it is', () => {
    const full = weight('living', 'age', born('1988-04-17'), alive('1988-04-17'));
    const year = weight('living', 'age', born('1988'), alive('1988'));
    expect(full).toBeGreaterThan(3.5);
    expect(year).toBeGreaterThan(1);
    expect(year).toBeLessThan(2);
  });

  it('know the usual slips of the pen', () => {
    const free = weight('living', 'age', born('1988-04-17'), alive('1986-09-30'));
    for (const slip of ['1989-04-17', '1988-04-19', '1988-05-17']) {
      expect(weight('living', 'age', born('1988-04-17'), alive(slip))).toBeGreaterThan(free + 0.5);
    }
    expect(weight('living', 'age', born('1988-04-07'), alive('1988-07-04'))).toBeGreaterThan(free + 0.5);
  });

  it('are one comparison: an age beside a date adds nothing', () => {
    const dated = report({ person: { birthDate: '1990-06-01' }, lastContact: { date: '2020-06-01' } });
    const both = { ...dated, person: { birthDate: '1990-06-01', ageYears: { min: 30, max: 30 } } };
    const body = remains({
      found: { date: '2020-08-01' },
      postMortemIntervalDays: { min: 10, max: 40 },
      estimates: { ageYears: { min: 25, max: 35 } },
    });
    expect(weight('identification', 'age', both, body)).toBeCloseTo(
      weight('identification', 'age', dated, body),
      9,
    );
  });

  it('reckon the age at death, not the age at the report', () => {
    const missing = report({
      person: { ageYears: { min: 20, max: 20 } },
      lastContact: { date: '2000-01-01' },
    });
    const died = (from: string, min: number): ComparableRecord =>
      remains({ deathDate: from, estimates: { ageYears: { min, max: min + 6 } } });
    expect(weight('identification', 'age', missing, died('2015', 32))).toBeGreaterThan(0.2);
    expect(weight('identification', 'age', missing, died('2015', 18))).toBeLessThan(-0.5);
  });

  it('have a floor', () => {
    const child = report({ person: { birthDate: '2015' }, lastContact: { date: '2020' } });
    const old = remains({ deathDate: '2020-06', estimates: { ageYears: { min: 50, max: 65 } } });
    expect(weight('identification', 'age', child, old)).toBeGreaterThan(Math.log10(0.025) - 0.01);
  });
});

describe('time', () => {
  const last = report({ lastContact: { date: '2019-05-10' } });
  const found = (date: string, max: number): ComparableRecord =>
    remains({ found: { date }, postMortemIntervalDays: { min: 1, max } });

  it('favours a death soon after the last contact', () => {
    const soon = weight('identification', 'time', last, found('2019-06-01', 20));
    const late = weight('identification', 'time', last, found('2024-06-01', 20));
    expect(soon).toBeGreaterThan(0.8);
    expect(late).toBeLessThan(soon - 1);
  });

  it('holds a body older than the last contact for unlikely and not for impossible', () => {
    const before = evidence('identification', 'time', last, found('2012-06-01', 20));
    const sum = before.reduce((total, item) => total + item.log10LR, 0);
    expect(sum).toBeLessThan(-1);
    expect(sum).toBeGreaterThan(-2.05);
    expect(before.map((item) => item.reason)).toContain('TIME.BEFORE_LAST_CONTACT');
  });

  it('costs a last contact that is wrong by months no more than the rate of such errors, in whatever bank', () => {
    const day = (days: number): string =>
      new Date(Date.UTC(2020, 5, 1) + days * 86_400_000).toISOString().slice(0, 10);
    const bankOf = (years: number): Background =>
      buildBackground(
        Array.from({ length: 300 }, (_, i) =>
          remains({ found: { date: day(Math.round(((i / 300 - 0.5) * years * 365) | 0)) } }),
        ),
      );
    const banks = [nobody, bankOf(0.2), bankOf(1), bankOf(10)];
    const body = (at: string, max: number | undefined): ComparableRecord =>
      remains({ found: { date: at }, ...(max !== undefined && { postMortemIntervalDays: { min: 0, max } }) });
    fc.assert(
      fc.property(
        fc.constantFrom(...banks),
        fc.integer({ min: 1, max: 380 }),
        fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
        (bank, months, interval) => {
          const told = report({ lastContact: { date: day(0) } });
          const cost = weight('identification', 'time', told, body(day(-months), interval), bank);
          expect(cost).toBeGreaterThan(Math.log10(WRONG_BY_MONTHS) - 0.001);
          // The other way round nothing is gained: a body found as long after the contact is no worse.
          expect(cost).toBeLessThan(
            weight('identification', 'time', told, body(day(months), interval), bank) + 0.45,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('place', () => {
  const border = { country: 'MX', admin1: 'Sonora', lat: 31.6, lon: -111.6 };
  const desert = { country: 'US', admin1: 'Arizona', lat: 31.9, lon: -111.9, precisionKm: 1 };
  const texas = { country: 'US', admin1: 'Texas', lat: 27.2, lon: -98.2, precisionKm: 1 };
  const banks = buildBackground([
    ...Array.from({ length: 12 }, (_, i) =>
      remains({ found: { place: { ...desert, lat: 31.5 + (i % 10) / 10 } } }),
    ),
    ...Array.from({ length: 200 }, (_, i) =>
      remains({ found: { place: { ...texas, lat: 26.5 + (i % 20) / 10 } } }),
    ),
  ]);

  it('favours a find near the last stop over one elsewhere', () => {
    const lost = report({ lastContact: { place: border } });
    const near = weight('identification', 'place', lost, remains({ found: { place: desert } }), banks);
    const far = weight('identification', 'place', lost, remains({ found: { place: texas } }), banks);
    expect(near).toBeGreaterThan(far + 0.35);
    expect(far).toBeLessThan(-0.1);
    expect(far).toBeGreaterThan(Math.log10(0.4) - 0.01);
  });

  it('does not count the country of birth again when the nationality has said it', () => {
    const born = { country: 'HN', lat: 14.08, lon: -87.21 };
    const home = (nationalities?: string[]): ComparableRecord['person'] => ({
      birthPlace: born,
      nationalities,
    });
    const both = weight(
      'living',
      'place',
      report({ person: home(['HN']) }),
      living({ person: home(['HN']) }),
    );
    const birthOnly = weight('living', 'place', report({ person: home() }), living({ person: home() }));
    expect(both).toBeCloseTo(birthOnly, 9);
  });
});

describe('names', () => {
  const named = (given: string, ...surnames: string[]): ComparableRecord['person'] => ({
    names: [{ kind: 'legal', given, surnames }],
  });
  const family = report({ person: named('Roberto', 'Zaldívar', 'Menjívar') });
  const met = (person: ComparableRecord['person']): number =>
    weight('living', 'name', family, living({ person }));

  it('agree most when whole, and less with every part that fails', () => {
    const whole = met(named('Roberto', 'Zaldívar', 'Menjívar'));
    const one = met(named('Roberto', 'Zaldívar'));
    const other = met(named('Roberto', 'Zaldívar', 'Toussaint'));
    const none = met(named('Wenceslao', 'Toussaint', 'Quispe'));
    expect(whole).toBeGreaterThan(one + 2);
    expect(one).toBeGreaterThan(other + 0.5);
    expect(none).toBeLessThan(-1);
    expect(none).toBeGreaterThan(-1.9);
  });

  it('are known when misspelt, swapped, inverted or shortened', () => {
    const none = met(named('Wenceslao', 'Toussaint', 'Quispe'));
    for (const person of [
      named('Rovertto', 'Saldivar', 'Menjibar'),
      named('Roberto', 'Menjívar', 'Zaldívar'),
      named('Beto', 'Zaldívar', 'Menjívar'),
      { names: [{ kind: 'legal', full: 'ZALDIVAR MENJIVAR ROBERTO' }] },
    ]) {
      expect(met(person)).toBeGreaterThan(none + 5);
    }
    const swapped = evidence(
      'living',
      'name',
      family,
      living({ person: named('Roberto', 'Menjívar', 'Zaldívar') }),
    );
    expect(swapped.map((item) => item.reason)).toContain('NAME.SURNAMES_SWAPPED');
  });

  it('that are rare in the banks say more than common ones', () => {
    const crowd = buildBackground(
      Array.from({ length: 400 }, () => report({ person: named('Juan', 'Quispe', 'Mamani') })),
    );
    const ofQuispe = (over: Background): number =>
      weight(
        'living',
        'name',
        report({ person: named('', 'Quispe') }),
        living({ person: named('', 'Quispe') }),
        over,
      );
    expect(ofQuispe(crowd)).toBeLessThan(ofQuispe(nobody) - 2);
  });

  it('found on a body may be borrowed: they speak against a pair no more than that', () => {
    const papers = remains({ presumedIdentity: { names: [{ kind: 'legal', full: 'WENCESLAO TOUSSAINT' }] } });
    const confirmed = remains({ identity: { names: [{ kind: 'legal', full: 'WENCESLAO TOUSSAINT' }] } });
    expect(weight('identification', 'name', family, papers)).toBeGreaterThan(Math.log10(0.18) - 0.01);
    expect(weight('identification', 'name', family, confirmed)).toBeLessThan(-1.5);
  });

  it('let a nickname add a little and never take away', () => {
    const nickname = (full: string): ComparableRecord['person'] => ({ names: [{ kind: 'nickname', full }] });
    expect(weight('living', 'name', family, living({ person: nickname('Beto') }))).toBeGreaterThan(0.5);
    expect(weight('living', 'name', family, living({ person: nickname('Chompipe') }))).toBe(0);
  });
});

describe('documents', () => {
  const paper = (number: string, country = 'HN'): ComparableRecord['person'] => ({
    documents: [{ type: 'national_id', number, country }],
  });
  const family = report({ person: paper('0801-1990-12345') });
  const alive = (person: ComparableRecord['person']): number =>
    weight('living', 'document', family, living({ person }));

  it('with one number weigh most, with one figure off less, with another number a little against', () => {
    expect(alive(paper('0801 1990 12345'))).toBe(6);
    expect(alive(paper('0801-1990-12346'))).toBeCloseTo(3.2, 9);
    expect(alive(paper('1501-1977-99213'))).toBe(-0.9);
    expect(alive(paper('1501-1977-99213', 'GT'))).toBe(0);
  });

  it('on a body weigh less: one in so many is borrowed', () => {
    const body = remains({
      presumedIdentity: { documents: [{ type: 'national_id', number: '0801199012345', country: 'HN' }] },
    });
    expect(weight('identification', 'document', family, body)).toBeCloseTo(4.2, 9);
  });

  it('are not compared when they are placeholders', () => {
    const blank = paper('0000-0000-00000');
    expect(weight('living', 'document', report({ person: blank }), living({ person: blank }))).toBe(0);
  });

  it('include the code under which one registry knows the record of the other', () => {
    const one = remains({ id: 'COUNTY-77-A', found: { date: '2020' } });
    const other = remains({ id: 'STATE-5-B', externalIds: [{ id: 'county 77-a' }] });
    expect(weight('same_remains', 'document', one, other)).toBe(5);
    expect(weight('same_remains', 'document', one, { ...other, externalIds: [] })).toBe(0);
  });
});

describe('marks', () => {
  const rose = { type: 'tattoo', region: 'forearm', side: 'left', design: 'una rosa con espinas' };
  const family = report({ marks: [rose] });
  const body = (mark: object, condition = 'fresh'): ComparableRecord => remains({ marks: [mark], condition });
  const seen = (mark: object, condition?: string): number =>
    weight('identification', 'marks', family, body(mark, condition));

  it('agree across languages', () => {
    expect(seen({ type: 'tattoo', region: 'forearm', side: 'left', design: 'red rose' })).toBeGreaterThan(
      1.5,
    );
  });

  it('forgive the wrong side', () => {
    const right = seen({ type: 'tattoo', region: 'forearm', side: 'left', design: 'rose' });
    const wrong = seen({ type: 'tattoo', region: 'forearm', side: 'right', design: 'rose' });
    expect(right - wrong).toBeCloseTo(0.37, 9);
  });

  it('that are missed speak against a fresh body and hardly against a skeleton', () => {
    const scar = { type: 'amputation', region: 'foot' };
    const perMark = seen(scar, 'fresh') - seen(scar, 'skeletonised');
    expect(perMark).toBeLessThan(-0.3);
  });

  it('that were checked and absent speak against a body that has them', () => {
    const none = report({ marks: [{ type: 'tattoo', state: 'absent' }] });
    expect(weight('identification', 'marks', none, body(rose))).toBeCloseTo(-0.9, 9);
    expect(weight('identification', 'marks', none, body({ type: 'scar', region: 'face' }))).toBe(0);
  });

  it('find an inscription that was read in part', () => {
    const told = report({ marks: [{ type: 'tattoo', region: 'chest', text: 'Yoselin' }] });
    const part = body({ type: 'tattoo', region: 'chest', text: '…selin' });
    const other = body({ type: 'tattoo', region: 'chest', text: 'Kevin' });
    expect(weight('identification', 'marks', told, part)).toBeGreaterThan(
      weight('identification', 'marks', told, other) + 1,
    );
  });

  it('include hair and eyes', () => {
    const green = { physical: { eyeColor: 'green' } };
    const items = evidence('identification', 'marks', report(green), remains(green));
    expect(items).toEqual(
      expect.arrayContaining([expect.objectContaining({ field: 'physical.eyeColor', agreement: 'agrees' })]),
    );
    expect(
      weight('identification', 'marks', report(green), remains({ physical: { eyeColor: 'brown' } })),
    ).toBeLessThan(0);
  });
});

describe('medical findings', () => {
  it('name one implant in one person by its serial number', () => {
    const told = report({ medical: [{ kind: 'implant', region: 'hand', serial: 'SN-447-8812' }] });
    const found = (serial: string): ComparableRecord =>
      remains({ medical: [{ kind: 'implant', region: 'hand', serial }] });
    const same = weight('identification', 'medical', told, found('sn4478812'));
    expect(same).toBeGreaterThan(4);
    expect(weight('identification', 'medical', told, found('SN-991-1237'))).toBeLessThan(same - 4);
  });
});

describe('belongings', () => {
  const worn = [{ category: 'clothing', article: 'sudadera', color: 'rojo', brand: 'Hollister' }];
  const body = (date: string): ComparableRecord =>
    remains({
      found: { date },
      postMortemIntervalDays: { min: 1, max: 2 },
      effects: [{ category: 'clothing', article: 'hooded sweatshirt', color: 'red', brand: 'Hollister' }],
    });
  const family = report({ effects: worn, lastContact: { date: '2019-05-10' } });

  it('agree by article, colour and brand across languages', () => {
    expect(weight('identification', 'effects', family, body('2019-05-20'))).toBeGreaterThan(1);
  });

  it('fade with the time since they were seen', () => {
    const soon = weight('identification', 'effects', family, body('2019-05-20'));
    const late = weight('identification', 'effects', family, body('2022-05-20'));
    expect(late).toBeLessThan(soon * 0.6);
    expect(late).toBeGreaterThan(0);
  });

  it('say nothing by colour alone', () => {
    const other = remains({
      found: { date: '2019-05-20' },
      effects: [{ category: 'clothing', color: 'red' }],
    });
    expect(weight('identification', 'effects', family, other)).toBeLessThan(0.15);
  });
});
