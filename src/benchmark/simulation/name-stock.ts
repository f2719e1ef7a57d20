import { once, readTable, type DataRow } from '../../kernel/data-files/index.js';
import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import { dataFile } from './data-file.js';

/** The names of one country, each list with the commonest first. */
export interface NameStock {
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly surnames: readonly string[];
  /** Surnames of a people of the country, used by those who belong to it. */
  readonly peoples: readonly {
    readonly people: string;
    readonly language: string;
    readonly surnames: readonly string[];
  }[];
}

const FILES = ['names-central-america', 'names-mexico', 'names-caribbean', 'names-andes'] as const;
const COLUMNS = ['countries', 'kind', 'people', 'language', 'name'] as const;
const KINDS = ['female', 'male', 'surname'] as const;

interface DraftPeople {
  readonly people: string;
  readonly language: string;
  readonly surnames: string[];
}

interface DraftStock {
  readonly female: string[];
  readonly male: string[];
  readonly surnames: string[];
  readonly peoples: DraftPeople[];
}

const readStocks = once((): ReadonlyMap<string, NameStock> => {
  const stocks = new Map<string, DraftStock>();
  for (const row of FILES.flatMap((file) => readTable(dataFile(`${file}.csv`), COLUMNS))) {
    for (const country of row.readText('countries').split(' ')) {
      const stock = stocks.get(country) ?? { female: [], male: [], surnames: [], peoples: [] };
      stocks.set(country, stock);
      listOf(stock, row).push(row.readText('name'));
    }
  }
  return stocks;
});

/** Returns the list of a stock that a row's name stands in. */
function listOf(stock: DraftStock, row: DataRow<(typeof COLUMNS)[number]>): string[] {
  const kind = row.readWord('kind', KINDS);
  if (kind !== 'surname') return stock[kind];
  const people = row.readOptional('people');
  if (people === undefined) return stock.surnames;
  const known = stock.peoples.find((one) => one.people === people);
  if (known) return known.surnames;
  const added = { people, language: row.readText('language'), surnames: [] };
  stock.peoples.push(added);
  return added.surnames;
}

/** Returns the names of a country that people leave. @throws RangeError where no table has any of it */
export function nameStockOf(country: string): NameStock {
  const stock = readStocks().get(country);
  if (stock === undefined) throw new RangeError(`No names are known of ${country}.`);
  return stock;
}

const weightsByLength = new Map<number, readonly number[]>();

/**
 * One name by its rank. Frequencies of names fall roughly with the rank (Zipf's law); the offset flattens the
 * head, for the commonest surname of a country is borne by a few in a hundred and not by a tenth.
 */
export function nameByRank(names: readonly string[], chance: SeededGenerator): string {
  let weights = weightsByLength.get(names.length);
  if (weights === undefined) {
    weights = names.map((_, rank) => 1 / (rank + 8));
    weightsByLength.set(names.length, weights);
  }
  return names[chance.weightedIndex(weights)]!;
}
