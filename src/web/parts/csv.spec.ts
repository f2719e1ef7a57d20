import { disarm } from '../../words/spreadsheet-apostrophe.js';
import { csvOf } from './csv.js';
import { tableOf } from './save-file.js';

/**
 * Signs that programs have taken for the beginning of a formula; blanks, control and full-width characters
 * among them (OWASP, "CSV Injection").
 */
const FORMULAS = [
  ...['=1+1', '+1', '-1', '@x', '\tx', '\rx', '\nx', ' =1', '\u00a0=1', '\0=1', '\ufeff=1', '\u200b@x'],
  ...['\uff1d1+1', '\uff0b1', '\uff0d1', '\uff20x', "'=1", "''-1"],
];

describe('a table as a file', () => {
  it('quotes every cell', () => {
    expect(
      csvOf([
        ['code', 1, null],
        ['say "so"', -2, undefined],
      ]),
    ).toBe(`"code","1",""\r\n"say ""so""","-2",""\r\n`);
  });

  it.each(FORMULAS)('hands a spreadsheet no formula, as the platform writes none: %j', (text) => {
    expect(disarm(text)).toBe(`'${text}`);
    expect(csvOf([[text]])).toBe(`"'${text}"\r\n`);
    expect(tableOf([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
  });
});
