import type { OwedTable } from '../domain/balance.js';
import { OWED_WORDS } from '../domain/balance.js';
import type { IndicatorCell, IndicatorTable } from '../domain/indicator-table.js';
import type { Indicator, Spoken } from '../domain/indicator.js';
import { countryName, DIMENSION_WORDS, headingWords, unitWords } from '../domain/indicator-words.js';
import { barChart, type ChartBar } from './bar-chart.js';
import { countryMap } from './country-map.js';
import { escaped, tableMarkup } from './markup.js';
import { filled, PAGE_WORDS } from './page-words.js';
import type { Publication } from './published.js';

type Language = keyof Spoken;
export const PAGE_LANGUAGES = ['es', 'en', 'pt', 'fr', 'ht'] as const satisfies readonly Language[];

const MOST_BARS = 15;
const MAP_OF = 'open_cases';

const STYLE = `
:root{color-scheme:light dark;--bar:#1f5f8b;--ink:#1b1b1b;--pale:#e4e8eb;--paper:#fff}
@media (prefers-color-scheme:dark){:root{--bar:#6cb2e0;--ink:#eee;--pale:#333a40;--paper:#16191c}}
body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:var(--ink);background:var(--paper)}
svg{width:100%;height:auto;max-width:40rem}.bars rect{fill:var(--bar)}svg text{font-size:13px;fill:var(--ink)}
.map{max-width:28rem}.map path{stroke:var(--paper);stroke-width:.8;fill:var(--bar)}
.s0{fill:var(--pale)!important}.s1{opacity:.3}.s2{opacity:.45}.s3{opacity:.6}.s4{opacity:.8}
table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{border:1px solid var(--pale);padding:.25rem .6rem;text-align:right}tbody th{text-align:left;font-weight:400}
.small{font-size:.875rem}`;

/** The name of the page in a language; all of them lie beside each other. */
export const pageName = (language: Language): string =>
  language === 'es' ? 'index.html' : `index.${language}.html`;

/**
 * All of it as one page that needs nothing else: no script, no picture, no letter from anywhere, and a policy that would not let it ask. Each chart
 * has its table.
 */
export function indicatorPage(publication: Publication, language: Language): string {
  const { indicators, balance } = publication;
  const say = (name: keyof typeof PAGE_WORDS): string => PAGE_WORDS[name][language];
  const about = filled(say('about'), {
    day: indicators.asOf.toISOString().slice(0, 10),
    ...{ from: indicators.period.from, to: indicators.period.to, least: indicators.least },
  });
  const links = PAGE_LANGUAGES.map(
    (one) => `<a lang="${one}" hreflang="${one}" href="${pageName(one)}">${escaped(nameOfLanguage(one))}</a>`,
  );
  const known = [...new Map(indicators.tables.map(({ indicator }) => [indicator.key, indicator])).values()];
  const parts = known.map((indicator) =>
    section(
      indicator,
      indicators.tables.filter((table) => table.indicator.key === indicator.key),
      language,
    ),
  );
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(say('title'))}</title><style>${STYLE}</style></head><body>
<header><nav aria-label="${escaped(say('languages'))}">${links.join(' · ')}</nav><h1>${escaped(say('title'))}</h1><p>${escaped(about)}</p></header>
<main>${parts.join('\n')}
<section><h2>${escaped(say('balance'))}</h2>${balance.tables.map((table) => owedMarkup(table, language)).join('')}</section></main>
<footer class="small"><p>${escaped(say('shapes'))}</p></footer></body></html>
`;
}

function nameOfLanguage(language: Language): string {
  if (language === 'ht') return 'Kreyòl ayisyen';
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

function section(indicator: Indicator, tables: readonly IndicatorTable[], language: Language): string {
  const say = (name: keyof typeof PAGE_WORDS): string => PAGE_WORDS[name][language];
  const said = (name: 'definition' | 'limits') =>
    `<p><strong>${escaped(say(name))}.</strong> ${escaped(indicator[name][language])}</p>`;
  const small = `<p class="small">${escaped(say('unit'))}: ${escaped(unitWords(indicator.measure)[language])}. ${escaped(say('sources'))}: ${escaped(indicator.sources.join(', '))}.</p>`;
  const parts = tables.map((table) => tablePart(table, language));
  return `<section><h2>${escaped(indicator.name[language])}</h2>${said('definition')}${said('limits')}${small}${parts.join('')}</section>`;
}

function tablePart({ indicator, by, years }: IndicatorTable, language: Language): string {
  const say = (name: keyof typeof PAGE_WORDS): string => PAGE_WORDS[name][language];
  const title = `${indicator.name[language]}, ${DIMENSION_WORDS[by][language]}`;
  const told = years.flatMap((year) => {
    const cells = by === 'all' ? [year.total] : [...year.cells, year.total];
    return cells.flatMap((cell) => (cell ? [{ year: year.year, cell }] : []));
  });
  if (told.length === 0) return `<h3>${escaped(title)}</h3><p>${escaped(say('nothing'))}</p>`;
  const columns = columnsOf(indicator);
  const rows = told.map(({ year, cell }) => [
    headingWords(by, cell.key, language, indicator.words),
    year,
    ...columns.map(({ value }) => value(cell) ?? '–'),
  ]);
  const headings = [say('heading'), say('year'), ...columns.map(({ word }) => say(word))];
  const hidden = years
    .filter(({ together }) => together.length > 0)
    .map(
      ({ year, together }) =>
        `${year}: ${together.map((key) => headingWords(by, key, language, indicator.words)).join(', ')}`,
    );
  const note =
    hidden.length === 0 ? '' : `<p class="small">${escaped(`${hidden.join('; ')}: ${say('together')}.`)}</p>`;
  return `<h3>${escaped(title)}</h3>${picture(title, { indicator, by, years }, language)}${tableMarkup(title, headings, rows)}${note}`;
}

interface Column {
  readonly word: keyof typeof PAGE_WORDS;
  readonly value: (cell: IndicatorCell) => number | undefined;
}

function columnsOf({ measure }: Indicator): readonly Column[] {
  const count: Column = { word: 'count', value: (cell) => cell.count };
  if (measure === 'duration')
    return [
      count,
      { word: 'median', value: (cell) => cell.medianDays },
      { word: 'p90', value: (cell) => cell.p90Days },
    ];
  if (measure === 'share')
    return [
      count,
      { word: 'having', value: (cell) => cell.having },
      { word: 'share', value: (cell) => cell.share },
    ];
  return [count];
}

/** Value that a chart shows of an indicator, and its word. */
const DRAWN = {
  count: { word: 'count', value: (cell: IndicatorCell) => cell.count },
  duration: { word: 'median', value: (cell: IndicatorCell) => cell.medianDays ?? 0 },
  share: { word: 'share', value: (cell: IndicatorCell) => cell.share ?? 0 },
} as const;

/**
 * Draws the picture of a table: the years, or the headings of the last year that tells any; where countries
 * stand alone, a map too.
 */
function picture(title: string, { indicator, by, years }: IndicatorTable, language: Language): string {
  const { word, value } = DRAWN[indicator.measure];
  const named = (year: string): string => `${title}${year}: ${PAGE_WORDS[word][language]}`;
  const chartOf = (year: string, bars: readonly ChartBar[]): string =>
    `<p class="small">${escaped(named(year))}</p>${barChart(named(year), bars)}`;
  if (by === 'all') {
    const bars = years.flatMap(({ year, total }) =>
      total ? [{ label: String(year), value: value(total) }] : [],
    );
    return chartOf('', bars);
  }
  const last = [...years].reverse().find(({ cells }) => cells.length > 0);
  if (!last) return '';
  const sorted = [...last.cells].sort((a, b) => value(b) - value(a)).slice(0, MOST_BARS);
  const bars = sorted.map((cell) => ({
    label: headingWords(by, cell.key, language, indicator.words),
    value: value(cell),
  }));
  const chart = chartOf(`, ${last.year}`, bars);
  if (by !== 'country' || indicator.key !== MAP_OF) return chart;
  const counts = new Map(last.cells.map(({ key, count }) => [key, count]));
  return countryMap(named(`, ${last.year}`), counts, (code) => countryName(code, language)) + chart;
}

function owedMarkup({ kind, total, cells, together }: OwedTable, language: Language): string {
  const say = (name: keyof typeof PAGE_WORDS): string => PAGE_WORDS[name][language];
  const title = OWED_WORDS[kind][language];
  if (!total && cells.length === 0) return `<h3>${escaped(title)}</h3><p>${escaped(say('nothing'))}</p>`;
  const rows = [...cells, ...(total ? [total] : [])].map(({ key, open, overdue, medianDays }) => [
    headingWords('pair', key, language),
    ...[open, overdue, medianDays ?? '–'],
  ]);
  const names = together.map((key) => headingWords('pair', key, language)).join(', ');
  const note =
    together.length === 0 ? '' : `<p class="small">${escaped(`${names}: ${say('together')}.`)}</p>`;
  const headings = [say('owes'), say('open'), say('overdue'), say('waited')];
  return `<h3>${escaped(title)}</h3>${tableMarkup(title, headings, rows)}${note}`;
}
