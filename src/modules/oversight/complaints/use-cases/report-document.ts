import { taggedLetter, type LetterPart } from '../../../../platform/documents/index.js';
import {
  DIMENSION_WORDS,
  headingWords,
  OWED_WORDS,
  publishedFiles,
  type IndicatorCell,
  type IndicatorTable,
  type OwedTable,
  type PublishedFile,
} from '../../indicators/index.js';
import { textsIn } from '../../../../locales/read.js';
import type { Transparency } from '../../legal-demands/index.js';
import { reportText, type ReportLanguage, type ReportWord } from '../domain/report-words.js';
import type { PublishedCountryCounts, PublishedRecommendation } from '../domain/yearly-report.js';
import type { YearlyReport } from './write-yearly-report.js';

type Say = (word: ReportWord, values?: Readonly<Record<string, string | number>>) => string;

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** The report as a tagged PDF: with headings, and tables that can be read out cell by cell. */
export async function reportPdf(report: YearlyReport, language: ReportLanguage): Promise<Buffer> {
  const say: Say = (word, values) => reportText(word, language, values);
  const { year, asOf, least, indicators, balance, overdue, complaints, recommendations } = report;
  const paragraph = (text: string): LetterPart => ({ kind: 'paragraph', text });
  const heading = (text: string): LetterPart => ({ kind: 'heading', text });
  const title = say('title', { year });
  return taggedLetter({
    ...{ language, title, author: say('author'), date: asOf, foot: title },
    parts: [
      paragraph(say('about', { day: dayOf(asOf), least })),
      ...indicators.tables.flatMap((table) => indicatorParts(table, language, say)),
      heading(say('balance')),
      ...balance.tables.flatMap((table) => balanceParts(table, language, say)),
      heading(say('overdue')),
      ...countryParts(overdue, language, say),
      heading(say('complaints')),
      ...countryParts(complaints, language, say),
      ...transparencyParts(report.transparency, language, say),
      heading(say('recommendations')),
      ...(recommendations.length === 0 ? [paragraph(say('nothing'))] : []),
      ...recommendations.map((one) => recommendationPart(one, say)),
    ],
  });
}

/** Returns the report for machines: the files of the indicators, and all of it as JSON. */
export function reportFiles(report: YearlyReport): readonly PublishedFile[] {
  const { indicators, balance, year, asOf, least, overdue, complaints, recommendations } = report;
  const { isOver, demands, urgent } = report.transparency;
  const transparency = isOver ? { demands, urgentAccess: urgent } : undefined;
  const data = { year, asOf, least, overdue, complaints, transparency, recommendations };
  return [
    ...publishedFiles({ indicators, balance }),
    { name: `report-${year}.json`, content: `${JSON.stringify(data, null, 1)}\n` },
  ];
}

function indicatorParts(
  { indicator, by, years }: IndicatorTable,
  language: ReportLanguage,
  say: Say,
): LetterPart[] {
  const text =
    by === 'all' ? indicator.name[language] : `${indicator.name[language]}, ${DIMENSION_WORDS[by][language]}`;
  const definition: LetterPart[] =
    by === 'all' ? [{ kind: 'paragraph', text: indicator.definition[language] }] : [];
  const [year] = years;
  const cells = [...(by === 'all' ? [] : (year?.cells ?? [])), ...(year?.total ? [year.total] : [])];
  const start: LetterPart[] = [{ kind: 'heading', text }, ...definition];
  if (cells.length === 0) return [...start, { kind: 'paragraph', text: say('nothing') }];
  const columns = columnsOf(indicator.measure);
  return [
    ...start,
    {
      kind: 'table',
      headings: [say('what'), ...columns.map(({ word }) => say(word))],
      rows: cells.map((cell) => [
        headingWords(by, cell.key, language, indicator.words),
        ...columns.map(({ value }) => shown(value(cell))),
      ]),
    },
    ...togetherPart(year?.together ?? [], (key) => headingWords(by, key, language, indicator.words), say),
  ];
}

interface Column {
  readonly word: ReportWord;
  readonly value: (cell: IndicatorCell) => number | undefined;
}

function columnsOf(measure: IndicatorTable['indicator']['measure']): readonly Column[] {
  const count: Column = { word: 'count', value: (cell) => cell.count };
  if (measure === 'share') return [count, { word: 'share', value: (cell) => cell.share }];
  if (measure === 'count') return [count];
  return [
    count,
    { word: 'median', value: (cell) => cell.medianDays },
    { word: 'p90', value: (cell) => cell.p90Days },
  ];
}

function balanceParts(
  { kind, total, cells, together }: OwedTable,
  language: ReportLanguage,
  say: Say,
): LetterPart[] {
  const name: LetterPart = { kind: 'paragraph', text: `${OWED_WORDS[kind][language]}:` };
  const all = [...cells, ...(total ? [total] : [])];
  if (all.length === 0) return [name, { kind: 'paragraph', text: say('nothing') }];
  const rows = all.map(({ key, open, overdue, medianDays }) => [
    headingWords('pair', key, language),
    ...[String(open), String(overdue), shown(medianDays)],
  ]);
  const headings = [say('what'), say('count'), say('late'), say('waited')];
  return [
    name,
    { kind: 'table', headings, rows },
    ...togetherPart(together, (key) => headingWords('pair', key, language), say),
  ];
}

function countryParts(
  { total, shown: cells, together }: PublishedCountryCounts,
  language: ReportLanguage,
  say: Say,
): LetterPart[] {
  if (total === undefined) return [{ kind: 'paragraph', text: say('nothing') }];
  const rows = cells.map(({ key, count }) => [headingWords('country', key, language), String(count)]);
  return [
    { kind: 'table', headings: [say('what'), say('count')], rows: [...rows, [say('total'), String(total)]] },
    ...togetherPart(together, (key) => headingWords('country', key, language), say),
  ];
}

/** Without totals, which would tell the one count that is hidden. */
function transparencyParts(
  { isOver, demands, urgent }: Transparency,
  language: ReportLanguage,
  say: Say,
): LetterPart[] {
  const country = (key: string): string => headingWords('country', key, language);
  const counted = (word: ReportWord, rows: readonly (readonly [name: string, count: number | null])[]) => {
    const heading: LetterPart = { kind: 'heading', text: say(word) };
    if (!isOver) return [heading, { kind: 'paragraph', text: say('notOver') } as const];
    if (rows.length === 0) return [heading, { kind: 'paragraph', text: say('none') } as const];
    const told = rows.map(([name, count]) => [name, count === null ? say('some') : String(count)]);
    return [heading, { kind: 'table', headings: [say('what'), say('count')], rows: told } as const];
  };
  const instruments = textsIn('shared/legal-instruments', language) as Readonly<Record<string, string>>;
  return [
    ...counted(
      'demands',
      demands.map((one) => [
        `${country(one.country)}: ${instruments[one.instrument] ?? one.instrument}`,
        one.count,
      ]),
    ),
    ...counted(
      'urgent',
      urgent.map((one) => [country(one.country), one.count]),
    ),
  ];
}

function togetherPart(keys: readonly string[], nameOf: (key: string) => string, say: Say): LetterPart[] {
  if (keys.length === 0) return [];
  return [{ kind: 'paragraph', text: say('together', { names: keys.map(nameOf).join(', ') }) }];
}

function recommendationPart(
  { from, to, words, dueAt, answer, answerWords }: PublishedRecommendation,
  say: Say,
): LetterPart {
  const reply =
    answer === null ? say('unanswered', { day: dayOf(dueAt) }) : `${say(answer)}. ${answerWords ?? ''}`;
  return { kind: 'facts', facts: [[say('to', { from, to }), `${words} — ${reply}`]] };
}

function shown(value: number | undefined): string {
  return value === undefined ? '–' : String(value);
}
