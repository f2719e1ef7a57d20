import { csvOf } from './csv.js';

describe('a table as a file', () => {
  it('quotes every cell, and hands a spreadsheet no formula', () => {
    expect(
      csvOf([
        ['code', 1, null],
        ['say "so"', '=1+1', '@x'],
      ]),
    ).toBe(`"code","1",""\r\n"say ""so""","'=1+1","'@x"\r\n`);
  });
});
