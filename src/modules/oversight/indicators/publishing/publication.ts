import type { Balance } from '../use-cases/read-balance.js';
import type { IndicatorTable } from '../domain/indicator-table.js';
import { unitWords } from '../domain/indicator-words.js';
import { hxlCsv, type CsvColumn, type CsvValue } from './table-csv.js';
import { indicatorPage, PAGE_LANGUAGES, pageName } from './page.js';
import type { Publication } from './published.js';

export interface PublishedFile {
  readonly name: string;
  readonly content: string;
}

const COLUMNS: readonly CsvColumn[] = [
  { name: 'indicator', tag: '#indicator+code' },
  { name: 'by', tag: '#meta+by' },
  { name: 'heading', tag: '#group+code' },
  { name: 'year', tag: '#date+year' },
  { name: 'count', tag: '#indicator+count+num' },
  { name: 'median_days', tag: '#indicator+median+days+num' },
  { name: 'p90_days', tag: '#indicator+p90+days+num' },
  { name: 'having', tag: '#indicator+having+num' },
  { name: 'share', tag: '#indicator+share+num' },
  { name: 'note', tag: '#meta+note' },
];

const BALANCE_COLUMNS: readonly CsvColumn[] = [
  { name: 'kind', tag: '#activity+code' },
  { name: 'owes', tag: '#country+debtor+code' },
  { name: 'to', tag: '#country+creditor+code' },
  { name: 'open', tag: '#indicator+open+num' },
  { name: 'overdue', tag: '#indicator+overdue+num' },
  { name: 'median_days', tag: '#indicator+median+days+num' },
];

/** Files of a publication: a page in each language, a table of each indicator, what they mean, the balance, and all of it as JSON. */
export function publishedFiles(publication: Publication): readonly PublishedFile[] {
  const { indicators } = publication;
  const keys = [...new Set(indicators.tables.map(({ indicator }) => indicator.key))];
  return [
    ...PAGE_LANGUAGES.map((language) => ({
      name: pageName(language),
      content: indicatorPage(publication, language),
    })),
    ...keys.map((key) => ({
      name: `${key}.csv`,
      content: hxlCsv(COLUMNS, indicators.tables.filter((one) => one.indicator.key === key).flatMap(rowsOf)),
    })),
    { name: 'balance.csv', content: hxlCsv(BALANCE_COLUMNS, balanceRows(publication.balance)) },
    { name: 'definitions.csv', content: definitionsCsv(publication) },
    { name: 'indicators.json', content: `${JSON.stringify(asData(publication), null, 1)}\n` },
  ];
}

function rowsOf({ indicator, by, years }: IndicatorTable): readonly (readonly CsvValue[])[] {
  return years.flatMap(({ year, total, cells, together }) => {
    const told = by === 'all' ? [total] : [...cells, total];
    return [
      ...told.flatMap((cell) =>
        cell
          ? [
              [
                ...[indicator.key, by, cell.key, year, cell.count],
                ...[cell.medianDays, cell.p90Days, cell.having, cell.share, undefined],
              ],
            ]
          : [],
      ),
      ...together.map((key) => [
        ...[indicator.key, by, key, year],
        ...[undefined, undefined, undefined, undefined, undefined, 'hidden'],
      ]),
    ];
  });
}

function balanceRows({ tables }: Balance): readonly (readonly CsvValue[])[] {
  return tables.flatMap(({ kind, total, cells }) =>
    [...cells, ...(total ? [total] : [])].map(({ key, open, overdue, medianDays }) => {
      const [owes, to = ''] = key.split('>');
      return [kind, owes, to, open, overdue, medianDays];
    }),
  );
}

function definitionsCsv({ indicators }: Publication): string {
  const known = [...new Map(indicators.tables.map(({ indicator }) => [indicator.key, indicator])).values()];
  const columns: CsvColumn[] = [
    { name: 'indicator', tag: '#indicator+code' },
    { name: 'language', tag: '#meta+language' },
    { name: 'name', tag: '#indicator+name' },
    { name: 'definition', tag: '#description' },
    { name: 'unit', tag: '#meta+unit' },
    { name: 'limits', tag: '#meta+limits' },
    { name: 'sources', tag: '#meta+source' },
  ];
  const rows = known.flatMap(({ key, measure, sources, name, definition, limits }) =>
    PAGE_LANGUAGES.map((language) => [
      ...[key, language, name[language], definition[language]],
      ...[unitWords(measure)[language], limits[language], sources.join(' ')],
    ]),
  );
  return hxlCsv(columns, rows);
}

/** All of it as data, without the queries. */
function asData({ indicators: { asOf, period, least, tables }, balance }: Publication): unknown {
  const indicators = tables.map(
    ({ indicator: { key, measure, sources, name, definition, limits }, by, years }) => ({
      indicator: { key, measure, unit: unitWords(measure), sources, name, definition, limits },
      ...{ by, years },
    }),
  );
  return { asOf, period, least, indicators, balance: balance.tables };
}
