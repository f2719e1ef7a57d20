import { Background } from '../background.js';
import { buildBackground } from '../build-background.js';
import type { ComparableRecord } from '../comparable-record.js';
import type { FieldEvidence, EvidenceGroup } from '../evidence.js';
import { explain } from '../explain.js';
import type { Kind } from '../kinds.js';

const nobody = Background.empty();

function evidence(
  kind: Kind,
  group: EvidenceGroup,
  [a, b]: readonly [ComparableRecord, ComparableRecord],
  over = nobody,
): FieldEvidence[] {
  return explain(a, b, over, kind).filter((item) => item.group === group);
}

function weight(
  kind: Kind,
  group: EvidenceGroup,
  pair: readonly [ComparableRecord, ComparableRecord],
  over = nobody,
): number {
  return evidence(kind, group, pair, over).reduce((sum, item) => sum + item.log10LR, 0);
}

const report = (more: ComparableRecord): ComparableRecord => ({ recordType: 'report', ...more });
const remains = (more: ComparableRecord): ComparableRecord => ({ recordType: 'remains', ...more });
const living = (more: ComparableRecord): ComparableRecord => ({ recordType: 'living', ...more });

describe('the cause of death', () => {
  const causes = buildBackground([
    ...Array.from({ length: 80 }, () => remains({ cause: 'Hyperthermia due to exposure' })),
    ...Array.from({ length: 20 }, () => remains({ cause: 'Drowning' })),
  ]);
  const compared = (one: string, other: string): number =>
    weight('same_remains', 'death', [remains({ cause: one }), remains({ cause: other })], causes);

  it('agrees in other words and in another language', () => {
    for (const other of ['ahogamiento', 'ASPHYXIA DUE TO DROWNING', 'noyade', 'nwaye']) {
      expect(compared('Drowning', other)).toBeGreaterThan(0.4);
      expect(compared('Drowning', other)).toBeCloseTo(compared('Drowning', 'Drowning'), 9);
    }
  });

  it('says the more, the rarer it is, and is not counted by the word', () => {
    const common = compared('Hyperthermia due to exposure', 'Hyperthermia due to exposure');
    expect(compared('Drowning', 'Drowning')).toBeGreaterThan(common + 0.3);
    expect(common).toBeCloseTo(compared('Exposure', 'Hyperthermia due to exposure'), 9);
  });

  it('that differs speaks against a pair no more than registries err', () => {
    expect(compared('Drowning', 'Gunshot wound of head')).toBeCloseTo(Math.log10(0.2), 9);
  });

  it.each([
    'Undetermined',
    'Pending',
    'UNDETERMINED (PARTIAL SKELETAL REMAINS)',
    'Unknown',
    'causa indeterminada',
    'restos óseos',
    'N/A',
  ])('that is not known says nothing, also where both say so: %s', (unknown) => {
    expect(compared(unknown, unknown)).toBe(0);
    expect(compared(unknown, 'Drowning')).toBe(0);
  });

  it('is not compared with a report', () => {
    const told = report({ cause: 'Drowning', manner: 'accident', condition: 'fresh' });
    expect(evidence('identification', 'death', [told, remains({ cause: 'Drowning' })])).toEqual([]);
  });
});

describe('the manner of death and the condition', () => {
  it('weigh by how usual they are, and "undetermined" says nothing', () => {
    const manner = (one: string, other: string): number =>
      weight('same_remains', 'death', [remains({ manner: one }), remains({ manner: other })]);
    expect(manner('homicide', 'homicide')).toBeGreaterThan(0.1);
    expect(manner('homicide', 'accident')).toBeLessThan(-0.3);
    expect(manner('undetermined', 'undetermined')).toBe(0);
  });

  it('forgive a neighbouring state', () => {
    const condition = (one: string, other: string): number =>
      weight('same_remains', 'death', [remains({ condition: one }), remains({ condition: other })]);
    expect(condition('fresh', 'fresh')).toBeGreaterThan(0.3);
    expect(condition('fresh', 'skeletonised')).toBeLessThan(condition('mummified', 'skeletonised'));
    expect(condition('mummified', 'skeletonised')).toBeLessThan(0);
  });
});

describe('what one registry takes over from another', () => {
  const find = (lat: number, lon: number, age = 30): ComparableRecord =>
    remains({
      found: { place: { country: 'US', lat, lon } },
      estimates: { ageYears: { min: age, max: age } },
    });
  const morgue = Array.from({ length: 60 }, (_, i) => find(32.17512, -110.92811, 20 + i));
  const finds = Array.from({ length: 200 }, (_, i) => find(31 + i / 100, -111 - i / 300, 18 + (i % 50)));
  const banks = buildBackground([...morgue, ...finds]);
  const place = (one: ComparableRecord, other: ComparableRecord): number =>
    weight('same_remains', 'place', [one, other], banks);

  it('agrees figure for figure better than as near', () => {
    const [one, near] = [find(31.5, -111.5), find(31.5004, -111.5)];
    expect(place(one, one)).toBeGreaterThan(place(one, near) + 0.4);
    const reasons = evidence('same_remains', 'place', [one, one], banks).map(({ reason }) => reason);
    expect(reasons).toContain('PLACE.SAME_POINT');
  });

  it('says little where many records state the same', () => {
    const [one] = morgue;
    expect(place(one!, one!)).toBeLessThan(place(find(31.5, -111.5), find(31.5, -111.5)) - 0.4);
  });

  it('tells an age from the next one', () => {
    const age = (one: number, other: number): number =>
      weight('same_remains', 'age', [find(31, -111, one), find(31, -111, other)], banks);
    expect(age(33, 33)).toBeGreaterThan(age(33, 34) + 0.5);
  });
});

describe('names of places', () => {
  const at = (admin1?: string, locality?: string, lat?: number): ComparableRecord =>
    remains({ found: { place: { country: 'MX', admin1, locality, lat, lon: lat } } });
  const banks = buildBackground([
    ...Array.from({ length: 60 }, () => at('Sonora', 'Wistolpa')),
    ...Array.from({ length: 20 }, () => at('Sonora', 'Xocomila')),
    ...Array.from({ length: 20 }, () => at('Chiapas', 'Zutupeque')),
  ]);
  const named = (one: ComparableRecord, other: ComparableRecord): number =>
    evidence('same_remains', 'place', [one, other], banks)
      .filter(({ reason }) => reason === 'PLACE.SAME_NAME' || reason === 'PLACE.OTHER_NAME')
      .reduce((sum, item) => sum + item.log10LR, 0);

  it('agree by how rare they are within the wider one', () => {
    const rarer = named(at('Sonora', 'Xocomila'), at('SONORA', 'xocomila'));
    expect(rarer).toBeGreaterThan(named(at('Sonora', 'Wistolpa'), at('Sonora', 'Wistolpa')) + 0.1);
    expect(named(at('Sonora', 'Wistolpa'), at('Chiapas', 'Zutupeque'))).toBeLessThan(-0.9);
  });

  it('hardly matter beside coordinates, and what is not said is not compared', () => {
    const [one, other] = [at('Sonora', 'Wistolpa', 30), at('Sonora', 'Xocomila', 30)];
    expect(named(one, one)).toBeGreaterThanOrEqual(0);
    expect(named(one, one)).toBeLessThan(0.1);
    expect(named(one, other)).toBeCloseTo(Math.log10(0.6), 9);
    expect(named(one, at('Sonora', 'Wistolpa'))).toBe(0);
    expect(named(at(), at())).toBe(0);
  });
});

describe('relatives', () => {
  const relatives = (...named: readonly (readonly ['mother' | 'father' | 'child', string])[]) =>
    named.map(([relationship, name], i) => ({ id: `R${i}`, relationship, name }));
  const family = report({
    relatives: relatives(['mother', 'Eduvigis Menjívar'], ['child', 'Yoselin Zaldívar']),
  });

  it('of two reports agree by their given names, near spellings too', () => {
    const other = (name: string): number =>
      weight('duplicate_report', 'kin', [family, report({ relatives: relatives(['mother', name]) })]);
    expect(other('Eduvigis Quispe')).toBeGreaterThan(0.8);
    expect(other('Edubigis')).toBeGreaterThan(0.5);
    expect(other('Wenceslao')).toBeCloseTo(Math.log10(0.15), 9);
    expect(other('desconocida')).toBe(0);
  });

  it('are known from a tattoo, and an inscription that names nobody hardly speaks against a pair', () => {
    const body = (text: string): ComparableRecord =>
      remains({ marks: [{ type: 'tattoo', text }], effects: [{ category: 'paper_note', text: 'N/A' }] });
    const inscribed = (text: string): number => weight('identification', 'kin', [family, body(text)]);
    expect(inscribed('Yoselin')).toBeGreaterThan(0.3);
    expect(inscribed('M.A.L.')).toBeCloseTo(Math.log10(0.8), 9);
    expect(weight('identification', 'kin', [family, remains({ marks: [{ type: 'tattoo' }] })])).toBe(0);
  });

  it('weigh nothing beside the tattoo that the family itself tells of: the marks have it', () => {
    const told = { ...family, marks: [{ type: 'tattoo', text: 'Yoselin' }] };
    const body = remains({ marks: [{ type: 'tattoo', text: 'Yoselin' }] });
    expect(weight('identification', 'kin', [told, body])).toBeLessThanOrEqual(0);
    expect(weight('identification', 'marks', [told, body])).toBeGreaterThan(1);
  });

  it('who decide alone are left out', () => {
    const [mother] = relatives(['mother', 'Eduvigis']);
    const alone = report({ relatives: [{ ...mother!, consents: [] }] });
    expect(evidence('duplicate_report', 'kin', [alone, alone])).toEqual([]);
  });
});

describe('languages, people and work', () => {
  const person = (more: ComparableRecord['person']): ComparableRecord['person'] => ({
    nationalities: ['GT'],
    ...more,
  });
  const banks = buildBackground([
    ...Array.from({ length: 90 }, () => living({ person: person({ languages: ['es'] }) })),
    ...Array.from({ length: 10 }, () => living({ person: person({ languages: ['es', 'mam'] }) })),
  ]);
  const spoken = (one: string[], other: string[]): number =>
    weight(
      'living',
      'life',
      [report({ person: { languages: one } }), living({ person: { languages: other } })],
      banks,
    );

  it('say nothing where everybody speaks the language, and much where few do', () => {
    expect(Math.abs(spoken(['es'], ['es-GT']))).toBeLessThan(0.1);
    expect(spoken(['es', 'mam'], ['mam'])).toBeGreaterThan(0.5);
    expect(spoken(['mam'], ['es'])).toBeCloseTo(Math.log10(0.2), 9);
    expect(spoken(['und'], ['und'])).toBe(0);
  });

  it('know one occupation in other words, and forgive another', () => {
    const work = (one: string, other: string): number =>
      weight('living', 'life', [
        report({ person: { occupation: one } }),
        living({ reintegration: { occupation: other } }),
      ]);
    expect(work('campesino, jornalero', 'agricultura')).toBeGreaterThan(0.3);
    expect(work('albañil', 'bricklayer')).toBeGreaterThan(0.3);
    expect(work('albañil', 'agricultura')).toBeCloseTo(Math.log10(0.5), 9);
    expect(work('desconocido', 'desconocido')).toBe(0);
  });
});

describe('body weight', () => {
  const kg = (min: number): ComparableRecord['physical'] => ({ weightKg: { min, max: min + 4 } });
  const told = report({ physical: kg(70) });

  it('agrees within what people gain and lose, and never says much', () => {
    const met = (min: number): number => weight('living', 'stature', [told, living({ physical: kg(min) })]);
    expect(met(66)).toBeGreaterThan(0);
    expect(met(66)).toBeLessThanOrEqual(0.5);
    expect(met(110)).toBeLessThan(-0.4);
    expect(met(110)).toBeGreaterThan(Math.log10(0.15) - 0.01);
  });

  it('of a body that is not fresh is not compared', () => {
    const body = (condition: string): number =>
      weight('identification', 'stature', [told, remains({ condition, physical: kg(40) })]);
    expect(body('skeletonised')).toBe(0);
    expect(body('fresh')).toBeLessThan(-0.2);
  });
});

describe('a shared event', () => {
  const missing = report({ event: { id: 'EV-12', name: 'Naufragio La Esperanza' } });
  const found = (event: ComparableRecord['event']): number =>
    weight('identification', 'event', [missing, remains({ event })]);

  it('is known by its code or by its name', () => {
    expect(found({ id: 'ev-12' })).toBeGreaterThan(0.2);
    expect(found({ id: 'OTHER-3', name: 'shipwreck of the Esperanza' })).toBeGreaterThan(0.2);
  });

  it('under another code speaks little against a pair, and a kind of event is no name', () => {
    expect(found({ id: 'OTHER-3' })).toBeCloseTo(Math.log10(0.3), 9);
    expect(found({ name: 'Naufragio' })).toBe(0);
    expect(found({ id: 'N/A', name: 'desconocido' })).toBe(0);
  });

  it('does not make a match alone, however rare it is', () => {
    const crowd = buildBackground(
      Array.from({ length: 5000 }, (_, i) => report({ event: { id: `CODE-${i}` } })),
    );
    expect(
      weight('identification', 'event', [missing, remains({ event: { id: 'EV-12' } })], crowd),
    ).toBeLessThan(2);
  });
});
