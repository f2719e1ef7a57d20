import { SeededGenerator } from '../../numbers/seeded-generator.js';
import type { FieldKind } from './field-kinds.js';
import { readTables } from './read-tables.js';
import { LEAST_POWER } from './words-together.js';

const ROWS = 4_000;
const SYLLABLES = ['ba', 'co', 'di', 'fe', 'gu', 'la', 'mo', 'ni'];
/** Sixty-four invented words, of which the first ones are common. */
const WORDS = SYLLABLES.flatMap((one) => SYLLABLES.map((other) => `${one}${other}n`));

function word(chance: SeededGenerator, from: number, to: number): string {
  return WORDS[chance.integer(from, chance.integer(from, to))]!;
}

/** Columns by what makes each row's cell, and their kinds. */
function powersOf(
  columns: readonly { readonly kind: FieldKind; readonly cell: (row: number) => string }[],
  rows = ROWS,
): number[] {
  const { fields } = readTables(
    columns.map(({ kind, cell }, at) => {
      const values = [''];
      const numbers = new Map<string, number>();
      const codes = Int32Array.from({ length: rows }, (_, row) => {
        const text = cell(row);
        if (!numbers.has(text)) numbers.set(text, values.push(text) - 1);
        return numbers.get(text)!;
      });
      return { spec: { column: `c${at}`, kind }, raw: { codes, values } };
    }),
    0,
  );
  return fields.map(({ power }) => power);
}

describe('what several words of a value say together', () => {
  it('is nearly their sum where they come independently', () => {
    const chance = SeededGenerator.fromSeed(3);
    const cell = (): string => `${word(chance, 0, 31)} ${word(chance, 32, 63)}`;
    expect(powersOf([{ kind: 'full_name', cell }])[0]).toBeGreaterThan(0.95);
  });

  it('is less where one word brings the other with it, the more the oftener it does', () => {
    const power = (share: number): number => {
      const chance = SeededGenerator.fromSeed(4);
      const cell = (): string => {
        const at = chance.integer(0, 31);
        return `${WORDS[at]} ${chance.uniform() < share ? WORDS[at + 32] : word(chance, 32, 63)}`;
      };
      return powersOf([{ kind: 'full_name', cell }])[0]!;
    };
    const [never, some, always] = [power(0), power(0.3), power(1)];
    expect(some).toBeLessThan(never - 0.05);
    expect(some).toBeGreaterThan(LEAST_POWER);
    expect(always).toBe(LEAST_POWER);
  });

  it('is not lowered by people who stand in the table several times', () => {
    const chance = SeededGenerator.fromSeed(5);
    const people = Array.from({ length: ROWS / 4 }, () => ({
      name: `${word(chance, 0, 31)} ${word(chance, 32, 63)}`,
      born: `19${chance.integer(10, 99)}-0${chance.integer(1, 9)}-1${chance.integer(0, 9)}`,
    }));
    const name = { kind: 'full_name', cell: (row: number) => people[row % people.length]!.name } as const;
    const born = { kind: 'date', cell: (row: number) => people[row % people.length]!.born } as const;
    const [alone, beside] = [powersOf([name])[0]!, powersOf([name, born])[0]!];
    expect(beside).toBeGreaterThan(0.95);
    expect(alone).toBeLessThan(beside);
  });

  it('is what it is without a column that nearly all share', () => {
    const chance = SeededGenerator.fromSeed(7);
    const cells = Array.from({ length: ROWS }, () => `${word(chance, 0, 31)} ${word(chance, 32, 63)}`);
    const days = cells.map(
      () => `19${chance.integer(10, 99)}-0${chance.integer(1, 9)}-1${chance.integer(0, 9)}`,
    );
    const name = { kind: 'full_name', cell: (row: number) => cells[row]! } as const;
    const born = { kind: 'date', cell: (row: number) => days[row]! } as const;
    const country = { kind: 'exact', cell: () => 'HN' } as const;
    expect(powersOf([name, born, country])[0]).toBe(powersOf([name, born])[0]);
  });

  it('stays at its least where a table is too small to tell, and where values are single words', () => {
    const chance = SeededGenerator.fromSeed(6);
    const two = (): string => `${word(chance, 0, 31)} ${word(chance, 32, 63)}`;
    expect(powersOf([{ kind: 'full_name', cell: two }], 20)).toEqual([LEAST_POWER]);
    expect(powersOf([{ kind: 'surname', cell: () => word(chance, 0, 63) }])).toEqual([LEAST_POWER]);
    expect(powersOf([{ kind: 'exact', cell: two }])).toEqual([LEAST_POWER]);
  });
});
