import type { Json } from '../json.js';
import type { Bounds, MeasureRule, MeasureUnit, RangeRule, YearsRule } from '../mapping.js';
import { isOneOf, SILENT, unreadable, value, type CellReading } from './reading.js';

/** Exact by definition (international yard and pound, 1959). */
const UNITS: Readonly<Record<MeasureUnit, { factor: number; decimals: number; name: string }>> = {
  cm: { factor: 1, decimals: 0, name: 'cm' },
  m: { factor: 100, decimals: 0, name: 'm' },
  in: { factor: 2.54, decimals: 0, name: 'inches' },
  kg: { factor: 1, decimals: 1, name: 'kg' },
  lb: { factor: 0.45359237, decimals: 1, name: 'pounds' },
  year: { factor: 1, decimals: 0, name: 'years' },
};

const NUMBER = { point: /^[+-]?\d+(?:\.\d+)?$/u, comma: /^[+-]?\d+(?:,\d+)?$/u };
const YEARS: Bounds = { min: 1800, max: 2100 };

export function parseNumber(cell: string, decimalComma = false): number | undefined {
  const text = cell.trim();
  if (!(decimalComma ? NUMBER.comma : NUMBER.point).test(text)) return undefined;
  return Number(text.replace(',', '.'));
}

export function readNumber(cell: string, possible: Bounds | undefined, decimalComma?: boolean): CellReading {
  const number = parseNumber(cell, decimalComma);
  const bounds = possible ?? { min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER };
  return number === undefined || !isWithin(number, bounds)
    ? unreadable(
        'IMPORTS.NUMBER_UNREADABLE',
        possible ? `a number from ${possible.min} to ${possible.max}` : 'a number',
      )
    : value(number);
}

/** 63 inches, said to the inch, is somebody of 159 to 161 cm. */
export function readMeasure(cell: string, rule: MeasureRule, decimalComma?: boolean): CellReading {
  const { factor, decimals, name } = UNITS[rule.unit];
  const number = parseNumber(cell, decimalComma);
  if (number === undefined || !isWithin(number * factor, rule.possible)) {
    const ends = [rule.possible.min, rule.possible.max].map((end) => round(end / factor, 1)).join(' to ');
    return unreadable('IMPORTS.MEASURE_UNREADABLE', `a number of ${name} from ${ends}`);
  }
  const halfWidth = (rule.roundedTo.find((step) => number % step === 0) ?? rule.roundedTo.at(-1) ?? 0) / 2;
  return value({
    min: Math.max(rule.possible.min, round((number - halfWidth) * factor, decimals)),
    max: Math.min(rule.possible.max, round((number + halfWidth) * factor, decimals)),
  });
}

/** A blank end is an open end. */
export function readRange(cells: readonly string[], rule: RangeRule, decimalComma?: boolean): CellReading {
  const range: Record<string, Json> = {};
  for (const [index, end] of (['min', 'max'] as const).entries()) {
    const cell = cells[index] ?? '';
    if (cell.trim() === '') continue;
    const number = parseNumber(cell, decimalComma);
    if (number === undefined || !isWithin(number, rule.possible))
      return unreadable('IMPORTS.RANGE_UNREADABLE', rangeWanted(rule));
    range[end] = number;
  }
  const isUpsideDown = Number(range.min ?? rule.possible.min) > Number(range.max ?? rule.possible.max);
  return isUpsideDown ? unreadable('IMPORTS.RANGE_UNREADABLE', rangeWanted(rule)) : value(range);
}

/** The second year may be blank: then it is the year of the first column. */
export function readYears(cells: readonly string[], rule: YearsRule): CellReading {
  const said = cells.filter((cell) => cell.trim() !== '' && !isOneOf(cell, rule.blanks));
  if (said.length === 0) return SILENT;
  const years = said.map((cell) => parseNumber(cell)).filter((year) => year !== undefined);
  const [from, to = from] = years;
  const isReadable =
    years.length === said.length && years.every((year) => Number.isInteger(year) && isWithin(year, YEARS));
  if (!isReadable || from === undefined || to === undefined || from > to) {
    return unreadable('IMPORTS.YEARS_UNREADABLE', 'a year, or a first and a last year, from 1800');
  }
  const isWhole = said.length === cells.filter((cell) => cell.trim() !== '').length;
  return value(from === to ? String(from) : { from: String(from), to: String(to) }, isWhole);
}

function rangeWanted({ possible }: RangeRule): string {
  return `two numbers from ${possible.min} to ${possible.max}, the smaller first`;
}

function isWithin(number: number, { min, max }: Bounds): boolean {
  return number >= min && number <= max;
}

function round(number: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(number * scale) / scale;
}
