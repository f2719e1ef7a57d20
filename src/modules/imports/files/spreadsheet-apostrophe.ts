/**
 * A spreadsheet takes a cell with one of these beginnings for a formula and runs it, so what we write for people to open
 * there is disarmed by an apostrophe (OWASP, "CSV Injection"). Cells that begin with apostrophes and then with such a
 * sign get one more, so that taking one off always gives back what was there.
 */
const DANGEROUS = /^'*[=+\-@\t\r]/u;
const DISARMED = /^'+[=+\-@\t\r]/u;

export function disarm(cell: string): string {
  return DANGEROUS.test(cell) ? `'${cell}` : cell;
}

export function rearm(cell: string): string {
  return DISARMED.test(cell) ? cell.slice(1) : cell;
}
