/** A line of a file, cut into its cells; empty ones at the end are gone. */
export interface FrequencyRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const SEPARATORS = ['\t', ';', ','] as const;
/** A spaced line whose comma is a decimal one. */
const SPACED_WITH_COMMA =
  /^[^\S\r\n\u2028\u2029]*\d+(?:\.\d)?[^\S\r\n\u2028\u2029]+\d*,\d+[^\S\r\n\u2028\u2029]*$/mu;

/**
 * The rows of a text that hold something. The separator is the first of tab, semicolon and comma that the text has at all, for
 * a comma may be part of a figure; without any of them it is white space.
 */
export function rowsOf(text: string): readonly FrequencyRow[] {
  const first = SEPARATORS.find((one) => text.includes(one));
  const separator = first === ',' && SPACED_WITH_COMMA.test(text) ? undefined : first;
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u)
    .map((content, at) => ({ line: at + 1, cells: cellsOf(content, separator) }))
    .filter(({ cells }) => cells.length > 0 && cells[0]?.startsWith('#') !== true);
}

function cellsOf(content: string, separator: string | undefined): readonly string[] {
  const cells = separator === undefined ? spaced(content) : separated(content, separator);
  while (cells.at(-1) === '') cells.pop();
  return cells;
}

/** `Penta D` is a name and no figure. */
function spaced(content: string): string[] {
  const trimmed = content.trim();
  const parts = trimmed.split(/\s+/u);
  return /\d/u.test(parts.at(-1) ?? '') ? parts : [trimmed];
}

/** Quoted cells may hold the separator (RFC 4180). */
function separated(content: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (const sign of content) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (sign === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  cells.push(cell.trim());
  return cells;
}
