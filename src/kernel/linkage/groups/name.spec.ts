import { Background } from '../background.js';
import { buildBackground } from '../build-background.js';
import type { ComparableRecord } from '../comparable-record.js';
import { explain, log10LROf } from '../explain.js';

const person = (full: string, recordType = 'report') => ({
  recordType,
  person: { names: [{ kind: 'legal', full }] },
});

function weight(a: string, b: string, background = Background.empty()): number {
  const evidence = explain(person(a), person(b, 'living'), background, 'living');
  return log10LROf(evidence.filter(({ group }) => group === 'name'));
}

describe('names that are told differently', () => {
  const whole = weight('Roberto Zaldívar Menjívar', 'Roberto Zaldívar Menjívar');
  const other = weight('Roberto Zaldívar Menjívar', 'Wenceslao Toussaint Quispe');

  it.each([
    ['Roberto Zaldívar Menjívar', 'ZALDIVAR MENJIVAR, ROBERTO'],
    ['Roberto Zaldívar Menjívar', 'R. Zaldívar Menjívar'],
    ['Roberto Zaldívar Menjívar', 'Beto Saldivar Menjibar'],
    ['Jean-Baptiste Toussaint', 'Jan Batis Tousen'],
    ['João Pereira Gonçalves', 'Joao Perera Gonsalves'],
    ['María Quiroz de Zaldívar', 'María Zaldívar'],
    ['Brayan Yeison Menjívar', 'Brian Jason Menjivar'],
    ['محمد شوريدة', 'Mohamed Shoorideh'],
    ['Wang Weiming', '王偉明'],
    ['Зульфия Чайковская', 'Zulfiya Tchaikovskaya'],
  ])('agree in part, and less than equal ones: %s, %s', (a, b) => {
    expect(weight(a, b)).toBeGreaterThan(1.2);
    expect(weight(a, b)).toBeGreaterThan(other + 2);
    expect(weight(a, b)).toBeLessThanOrEqual(Math.max(whole, weight(a, a)));
    expect(weight(b, a)).toBeCloseTo(weight(a, b), 10);
  });

  it('with an initial say a little, and another initial speaks against', () => {
    const same = weight('Ana L. Menjívar', 'Ana Luisa Menjívar');
    expect(same).toBeGreaterThan(weight('Ana Menjívar', 'Ana Luisa Menjívar') + 0.3);
    expect(weight('Ana K. Menjívar', 'Ana Luisa Menjívar')).toBeLessThan(
      weight('Ana Menjívar', 'Ana Luisa Menjívar'),
    );
  });

  it("do not count a husband's surname that the other does not tell against anybody", () => {
    const alone = weight('María Quiroz', 'María Quiroz');
    expect(weight('María Quiroz de Zaldívar', 'María Quiroz')).toBeCloseTo(alone, 10);
  });

  it('lose the price of an inverted order once, not with every word', () => {
    const spanish = 'Wang Ximing Tao';
    const inverted = weight(spanish, 'Tao Wang Ximing');
    expect(weight(spanish, spanish) - inverted).toBeLessThan(2.2);
  });
});

describe('names under which families file', () => {
  const filed = (a: ComparableRecord, b: ComparableRecord): number =>
    log10LROf(explain(a, b, Background.empty(), 'duplicate_report').filter(({ group }) => group === 'name'));
  const of = (given: string, surnames: readonly string[], nickname?: string): ComparableRecord => {
    const names = [
      { kind: 'legal', given, surnames },
      ...(nickname === undefined ? [] : [{ kind: 'nickname', full: nickname }]),
    ];
    return { recordType: 'report', person: { names } };
  };
  const SURNAMES = ['Zaldívar', 'Menjívar'];

  it('are no alias: two given names that differ speak more against a pair than one, and more than among the living', () => {
    const [wilmer, denis] = [of('Wilmer', SURNAMES), of('Denis', SURNAMES)];
    const both = filed(of('Wilmer Óscar', SURNAMES), of('Denis Elías', SURNAMES));
    expect(both).toBeLessThan(filed(wilmer, denis));
    expect(filed(wilmer, denis)).toBeLessThan(
      weight('Wilmer Zaldívar Menjívar', 'Denis Zaldívar Menjívar') - 0.4,
    );
  });

  it('differ in one word of two where people do', () => {
    const whole = of('Wilmer Óscar', SURNAMES);
    expect(filed(whole, of('Denis Óscar', SURNAMES))).toBeLessThan(filed(whole, whole) - 3);
    expect(filed(whole, of('Óscar Wilmer', SURNAMES))).toBeCloseTo(filed(whole, whole) - 0.8, 1);
    expect(filed(whole, of('Óscar', SURNAMES))).toBeGreaterThan(
      filed(whole, of('Denis Óscar', SURNAMES)) + 1,
    );
  });

  it('are not counted again in the nickname of a given name that agrees', () => {
    const [jose, other] = [of('José', SURNAMES), of('José', ['Quispe', 'Toussaint'])];
    expect(filed(jose, of('José', ['Quispe', 'Toussaint'], 'Chepe'))).toBeCloseTo(filed(jose, other), 10);
    expect(filed(of('José', SURNAMES, 'Chepe'), of('José', SURNAMES, 'Chepe'))).toBeGreaterThan(
      filed(jose, jose),
    );
  });
});

describe('names that are false in part', () => {
  const named = ({ recordType, person: { names } }: ReturnType<typeof person>): ComparableRecord =>
    recordType === 'remains' ? { recordType, identity: { names } } : { recordType, person: { names } };
  const kinds = { living: 'living', identification: 'remains' } as const;
  const [living, told] = (['living', 'identification'] as const).map(
    (kind) =>
      (a: string, b: string): number => {
        const evidence = explain(person(a), named(person(b, kinds[kind])), Background.empty(), kind);
        return log10LROf(evidence.filter(({ group }) => group === 'name'));
      },
  ) as [typeof weight, typeof weight];
  const [own, given] = ['Byron Zaldívar Menjívar', 'Fernando Zaldívar Quispe'];

  it('keep a surname: a second one that differs as well is the same lie, told once', () => {
    expect(living(own, given)).toBeGreaterThan(told(own, given) + 0.6);
    expect(living(own, given)).toBeCloseTo(living(given, own), 10);
    // Without the second surnames other given names alone are left.
    expect(living('Byron Zaldívar', 'Fernando Zaldívar')).toBeGreaterThan(living(own, given));
  });

  it('are met among the living alone, and change nothing where given names agree or both surnames do', () => {
    for (const [a, b] of [
      [own, own],
      [own, 'Byron Zaldívar Quispe'],
      [own, 'Fernando Zaldívar Menjívar'],
      [own, 'Fernando Quispe Toussaint'],
    ] as const)
      // The floors of the two kinds differ by 0.18.
      expect(Math.abs(living(a, b) - told(a, b))).toBeLessThan(0.2);
  });
});

describe('names that are hardly any', () => {
  it.each([
    ['', 'Ana Ruiz'],
    ['N/N', 'N/N'],
    ['DESCONOCIDO', 'DESCONOCIDO'],
    ['SIN DATO', 'Sin dato'],
    ['😀', '😀'],
    ['\u0000\u0007', '\u0000\u0007'],
    ['---', '---'],
  ])('weigh nothing: %j and %j', (a, b) => {
    expect(weight(a, b)).toBe(0);
  });

  it('of one letter never weigh more than an initial', () => {
    expect(weight('J', 'J')).toBeLessThanOrEqual(1.1);
    expect(weight('李', '李')).toBeLessThanOrEqual(4.5);
  });

  it.each([
    'x'.repeat(400),
    'José '.repeat(80),
    'ab'.repeat(200),
    '\u202eزوج',
    'José 👨‍👩‍👧 Pérez',
    '王'.repeat(400),
    "'''’’’ ''",
  ])('get a finite weight within the bounds of names', (name) => {
    for (const other of [name, 'José Pérez', `${name}x`]) {
      const value = weight(name, other);
      expect(Number.isFinite(value)).toBe(true);
      expect(value).toBeGreaterThan(-3);
      expect(value).toBeLessThan(14);
    }
  });

  it('of a million people called José say next to nothing', () => {
    const counts = new Map([
      ['word:given:jose', 1_000_000],
      ['words:given', 1_000_000],
    ]);
    expect(Math.abs(weight('José', 'José', Background.of(counts)))).toBeLessThan(0.01);
  });

  it('are counted without a crash', () => {
    const odd = ['', '😀', 'N/N', '王偉', 'x'.repeat(400)].map((full) => person(full));
    expect(() => buildBackground(odd)).not.toThrow();
  });
});
