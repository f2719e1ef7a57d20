import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { textOfCell } from '../src/apps/cli/link/csv-lines.js';
import { readLinkSpec } from '../src/apps/cli/link/link-spec.js';
import { linkTables } from '../src/apps/cli/link/link-tables.js';
import { loadTables } from '../src/apps/cli/link/load-tables.js';
import { ownThread } from '../src/apps/cli/link/own-thread.js';
import { StageTimes } from '../src/apps/cli/link/stage-times.js';
import { readTable } from '../src/platform/tables/index.js';
import type { Figure } from './figure.js';

const DATA = resolve(import.meta.dirname, '../../shared/data/linkage/er-benchmarks');

/** One row of a table in the words that all tables have here; what a table lacks is empty. */
interface Person {
  readonly id: string;
  /** Rows of one person have one. */
  readonly person: string;
  readonly given: string;
  readonly given2: string;
  readonly surname: string;
  readonly surname2: string;
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

interface Table {
  readonly name: string;
  readonly file: string;
  readonly id: string;
  readonly columns: readonly string[];
  readonly person: (cell: (column: string) => string, id: string) => Omit<Person, 'id'>;
}

const plain = (text: string): string => text.replace(/^0+/, '');

const TABLES: readonly Table[] = [
  {
    name: 'FEBRL 2',
    file: 'febrl_dataset2.csv',
    id: 'rec_id',
    columns: ['given_name', 'surname', 'date_of_birth'],
    person: (cell, id) => ({
      person: id.split('-')[1] ?? id,
      given: cell('given_name'),
      given2: '',
      surname: cell('surname'),
      surname2: '',
      year: cell('date_of_birth').slice(0, 4),
      month: plain(cell('date_of_birth').slice(4, 6)),
      day: plain(cell('date_of_birth').slice(6, 8)),
    }),
  },
  {
    name: 'RLdata10000',
    file: 'RLdata10000.csv',
    id: 'rec_id',
    columns: ['fname_c1', 'fname_c2', 'lname_c1', 'lname_c2', 'by', 'bm', 'bd', 'ent_id'],
    person: (cell) => ({
      person: cell('ent_id'),
      given: cell('fname_c1'),
      given2: cell('fname_c2'),
      surname: cell('lname_c1'),
      surname2: cell('lname_c2'),
      year: cell('by'),
      month: cell('bm'),
      day: cell('bd'),
    }),
  },
];

/** A specification as somebody writes it who sees `huella link` for the first time. */
interface Specification {
  readonly name: string;
  /** `column:kind`, as they stand in the file that is made for it. */
  readonly fields: string;
}

const CELLS: Readonly<Record<string, (row: Person) => string>> = {
  given: ({ given }) => given,
  given2: ({ given2 }) => given2,
  surname: ({ surname }) => surname,
  surname2: ({ surname2 }) => surname2,
  givens: ({ given, given2 }) => words(given, given2),
  surnames: ({ surname, surname2 }) => words(surname, surname2),
  name: ({ given, given2, surname, surname2 }) => words(given, given2, surname, surname2),
  surnameFirst: ({ given, given2, surname, surname2 }) => words(surname, surname2, given, given2),
  year: ({ year }) => year,
  month: ({ month }) => month,
  day: ({ day }) => day,
  date: ({ year, month, day }) => (year === '' ? '' : `${year}-${two(month)}-${two(day)}`),
  dayFirst: ({ year, month, day }) => (year === '' ? '' : `${two(day)}/${two(month)}/${year}`),
  initials: ({ given, surname }) => `${given.slice(0, 1)}${surname.slice(0, 1)}`,
};

const words = (...all: readonly string[]): string => all.filter((word) => word !== '').join(' ');
const two = (figures: string): string => figures.padStart(2, '0');

const PARTS = 'year:exact month:exact day:exact';
const CODES = 'year:code month:code day:code';
const NAMES = 'given:given surname:surname';
const ALL_NAMES = 'given:given given2:given surname:surname surname2:surname';

const SPECIFICATIONS: readonly Specification[] = [
  { name: 'two given names, two surnames, parts', fields: `${ALL_NAMES} ${PARTS}` },
  { name: 'given name, surname, parts', fields: `${NAMES} ${PARTS}` },
  { name: 'given name, surname, parts as codes', fields: `${NAMES} ${CODES}` },
  { name: 'given name, surname, year as a date, month, day', fields: `${NAMES} year:date month:exact day:exact` },
  { name: 'given name, surname, date', fields: `${NAMES} date:date` },
  { name: 'two given names, two surnames, date', fields: `${ALL_NAMES} date:date` },
  { name: 'given names, surnames, date', fields: 'givens:given surnames:surname date:date' },
  { name: 'full name, date', fields: 'name:full_name date:date' },
  { name: 'full name with the surname first, date with the day first', fields: 'surnameFirst:full_name dayFirst:date' },
  { name: 'full name, parts', fields: `name:full_name ${PARTS}` },
  { name: 'full name, year as a date, month, day', fields: 'name:full_name year:date month:exact day:exact' },
  { name: 'full name, parts as codes', fields: `name:full_name ${CODES}` },
  { name: 'given name, surname, date; the year beside it', fields: `${NAMES} date:date year:exact` },
  { name: 'given name, surname, date; the parts beside it', fields: `${NAMES} date:date ${PARTS}` },
  { name: 'given name, surname, date; the full name beside them', fields: `${NAMES} date:date name:full_name` },
  { name: 'given name, surname, date; initials beside them', fields: `${NAMES} date:date initials:exact` },
]; // prettier-ignore

/** `huella link` on tables whose pairs are known, by specifications as newcomers write them: F1 at p ≥ 0.5, and what was left out. */
export async function linkSpecifications(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'huella-link-'));
  try {
    const figures: Figure[] = [];
    for (const table of TABLES) {
      if (!existsSync(join(DATA, table.file))) {
        figures.push({ name: table.name, unit: 'F1', missing: `${table.file} is not beside this checkout` });
        continue;
      }
      const rows = await peopleOf(table);
      for (const specification of SPECIFICATIONS)
        figures.push(await figureOf(table.name, rows, specification, folder));
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function peopleOf({ file, id, columns, person }: Table): Promise<Person[]> {
  const table = await readTable({ path: join(DATA, file), id, columns });
  return table.ids.map((name, row) => {
    const cell = (column: string): string => {
      const { codes, values } = table.columns.get(column)!;
      const text = (values[codes[row]!] ?? '').trim();
      return text === 'NA' ? '' : text;
    };
    return { id: name, ...person(cell, name) };
  });
}

async function figureOf(
  table: string,
  rows: readonly Person[],
  { name, fields: written }: Specification,
  folder: string,
): Promise<Figure> {
  const fields = written.split(' ').map((part) => {
    const [column = '', kind = ''] = part.split(':');
    return { column, kind };
  });
  const lines = rows.map((row) => [row.id, ...fields.map(({ column }) => CELLS[column]!(row))].join(','));
  writeFileSync(join(folder, 'table.csv'), [`id,${fields.map(({ column }) => column).join(',')}`, ...lines].join('\n'));
  writeFileSync(join(folder, 'spec.json'), JSON.stringify({ left: 'table.csv', id: 'id', fields }));
  const workers = ownThread();
  const loaded = await loadTables(await readLinkSpec(join(folder, 'spec.json')), workers, () => undefined);
  const options = { oneToOne: false, signal: new AbortController().signal, onProgress: () => undefined, times: new StageTimes() };
  const { pairs, probabilities, model } = await linkTables(loaded, workers, options);
  const personOf = new Map(rows.map(({ id, person }) => [id, person]));
  const people = rows.map((_, row) => personOf.get(textOfCell(loaded.ids, row))!);
  let [right, said] = [0, 0];
  for (let at = 0; at < pairs.count; at += 1) {
    if (probabilities[at]! < 0.5) continue;
    said += 1;
    if (people[pairs.left[at]!] === people[pairs.right[at]!]) right += 1;
  }
  const folded = model.folded.map(({ column }) => column);
  const left = folded.length === 0 ? '' : ` (left out: ${folded.join(', ')})`;
  return { name: `${table}: ${name}${left}`, unit: 'F1', measured: (2 * right) / (said + pairsOfOne(people)) };
} // prettier-ignore

function pairsOfOne(people: readonly string[]): number {
  const rows = new Map<string, number>();
  for (const person of people) rows.set(person, (rows.get(person) ?? 0) + 1);
  return [...rows.values()].reduce((pairs, count) => pairs + (count * (count - 1)) / 2, 0);
}
