const SIGN = String.raw`[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]`;
/** Characters that programs pass over before a sign: blanks, control and format characters. */
const PASSED = String.raw`[\s\p{Cc}\p{Cf}]*`;
/**
 * A spreadsheet takes a cell with such a beginning for a formula and runs it, full-width signs too in some programs. So what we write
 * for people to open there is disarmed by an apostrophe (OWASP, "CSV Injection"). Cells that begin with apostrophes and then with such a
 * sign get one more, so that taking one off always gives back what was there.
 */
const DANGEROUS = new RegExp(`^'*${PASSED}${SIGN}`, 'u');
const DISARMED = new RegExp(`^'+${PASSED}${SIGN}`, 'u');

export function disarm(cell: string): string {
  return DANGEROUS.test(cell) ? `'${cell}` : cell;
}

export function rearm(cell: string): string {
  return DISARMED.test(cell) ? cell.slice(1) : cell;
}
