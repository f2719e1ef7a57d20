import fc from 'fast-check';
import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { draftField, type FieldDraft } from './draft-field.js';
import type { FieldKind, FieldSpec } from './field-kinds.js';
import { foldRepeated } from './repeated-columns.js';

type Row = Readonly<Record<string, string>>;

const SYLLABLES = ['ba', 'co', 'di', 'fe', 'gu', 'la', 'mo', 'ni', 'pe', 'ru'];

/** Invented people, each in two rows; what repeats a column was worked out after the slips. */
function invented(people: number, seed: number): Row[] {
  const chance = SeededGenerator.fromSeed(seed);
  const word = (): string => `${chance.pick(SYLLABLES)}${chance.pick(SYLLABLES)}${chance.pick(SYLLABLES)}`;
  const two = (number: number): string => String(number).padStart(2, '0');
  const districts = Array.from({ length: 60 }, (_, at) => `${2_000 + 37 * at}`);
  const names = Array.from({ length: 25 }, word);
  const towns = new Map(districts.map((district) => [district, word()]));
  return Array.from({ length: people }, () => {
    const [given, surname, district] = [chance.pick(names), chance.pick(names), chance.pick(districts)];
    const [year, month, day] = [chance.integer(1940, 2005), chance.integer(1, 12), chance.integer(1, 28)];
    return [0, 1].map((row) => {
      const name = row === 1 && chance.chance(0.2) ? given.slice(1) : given;
      return {
        given: name,
        surname,
        full: `${name} ${surname}`,
        reversed: `${surname.toUpperCase()}, ${name}`,
        initials: `${name.slice(0, 1)}${surname.slice(0, 1)}`,
        born: `${year}-${two(month)}-${two(day)}`,
        written: `${two(day)}/${two(month)}/${year}`,
        year: `${year}`,
        month: `${month}`,
        decade: `${Math.floor(year / 10)}0s`,
        age: `${2026 - year - chance.integer(0, 1)}`,
        district,
        town: towns.get(district) ?? '',
        visits: `${chance.integer(1, 40)}`,
        children: `${chance.integer(0, 9)}`,
        sex: chance.pick(['F', 'M']),
      };
    });
  }).flat();
}

function draftsOf(rows: readonly Row[], columns: string): FieldDraft[] {
  return columns.split(' ').map((text) => {
    const [column = '', kind = ''] = text.split(':');
    const values = ['', ...new Set(rows.map((row) => row[column] ?? '').filter((cell) => cell !== ''))];
    const numbers = new Map(values.map((value, at) => [value, at]));
    const spec: FieldSpec = { column, kind: kind as FieldKind };
    return draftField(spec, {
      codes: Int32Array.from(rows, (row) => numbers.get(row[column] ?? '') ?? 0),
      values,
    });
  });
}

const people = invented(1_500, 5);
const foldedOf = (columns: string): string[] =>
  foldRepeated(draftsOf(people, columns), 0).folded.map(
    ({ column, repeats, why }) => `${column}: ${repeats.join('+')}, ${why}`,
  );

describe('a column that repeats another', () => {
  it.each([
    ['given:given surname:surname born:date year:exact', ['year: born, contained']],
    ['given:given surname:surname year:date born:date', ['year: born, contained']],
    ['given:given surname:surname born:date month:code', ['month: born, contained']],
    ['given:given surname:surname born:date written:date', ['written: born, contained']],
    ['given:given surname:surname born:code age:exact', ['age: born, contained']],
    ['full:full_name year:exact age:code', ['age: year, contained']],
    ['given:given surname:surname born:date decade:exact', ['decade: born, decided']],
    ['given:given surname:surname born:date initials:exact', ['initials: given+surname, decided']],
    ['given:given surname:surname full:full_name born:date', ['full: given+surname, parts']],
    ['full:full_name given:given born:date', ['given: full, contained']],
    ['full:full_name reversed:full_name born:date', ['reversed: full, contained']],
    ['given:given surname:surname district:code town:place', ['town: district, decided']],
  ])('is left out of %s', (columns, folded) => {
    expect(foldedOf(columns)).toEqual(folded);
  });

  it('is found where the rows of one person stand half a table apart', () => {
    const halves = [0, 1].flatMap((half) => people.filter((_, at) => at % 2 === half));
    const { folded } = foldRepeated(draftsOf(halves, 'given:given born:date year:exact'), people.length / 2);
    expect(folded).toMatchObject([{ column: 'year', repeats: ['born'] }]);
  });

  it('says in how many rows it alone is filled', () => {
    const rows = people.map((row, at) => (at < 30 ? { ...row, born: '' } : row));
    const [folded] = foldRepeated(draftsOf(rows, 'given:given born:date year:exact'), 0).folded;
    expect(folded).toMatchObject({ column: 'year', rowsLost: 30 });
  });
});

describe('columns that do not repeat each other', () => {
  const KINDS: Readonly<Record<string, readonly string[]>> = {
    given: ['given', 'free_text'],
    surname: ['surname', 'free_text'],
    born: ['date', 'code'],
    district: ['code', 'exact', 'place'],
    visits: ['exact', 'code'],
    children: ['exact'],
    sex: ['exact'],
  };

  it('all stay, whatever they are called and in whatever order they stand', () => {
    const one = fc
      .constantFrom(...Object.keys(KINDS))
      .chain((column) => fc.constantFrom(...KINDS[column]!).map((kind) => `${column}:${kind}`));
    const several = fc.uniqueArray(one, {
      minLength: 2,
      maxLength: 7,
      selector: (text) => text.split(':')[0],
    });
    fc.assert(
      fc.property(several, fc.integer({ min: 1, max: 1_000 }), (columns, seed) => {
        const { kept, folded } = foldRepeated(draftsOf(invented(250, seed), columns.join(' ')), 0);
        expect(folded).toEqual([]);
        expect(kept).toHaveLength(columns.length);
      }),
      { numRuns: 15 },
    );
  });

  it('stay where nearly every row has the same', () => {
    const rows = people.map((row) => ({ ...row, country: 'HN', state: 'A' }));
    expect(foldRepeated(draftsOf(rows, 'given:given born:date country:exact state:exact'), 0).folded).toEqual(
      [],
    );
  });

  it('stay in a table of a few rows', () => {
    expect(foldRepeated(draftsOf(people.slice(0, 10), 'given:given born:date year:exact'), 0).folded).toEqual(
      [],
    );
  });
});

describe('what stays', () => {
  it('is the same as if the repeating column had not been named', () => {
    const derived = ['year:exact', 'year:date', 'written:date', 'full:full_name', 'age:code', 'decade:exact'];
    const base = ['given:given', 'surname:surname', 'born:date', 'sex:exact'];
    fc.assert(
      fc.property(fc.subarray(derived, { minLength: 1 }), fc.nat(base.length), (columns, at) => {
        const spec = [...base.slice(0, at), ...columns, ...base.slice(at)].join(' ');
        // A date that is written twice stays under the name that comes first.
        fc.pre(!columns.includes('written:date') || at >= 3);
        const { kept } = foldRepeated(draftsOf(people, spec), 0);
        expect(kept).toEqual(draftsOf(people, base.join(' ')));
      }),
      { numRuns: 6 },
    );
  });
});
