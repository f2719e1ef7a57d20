import { checkSymbol, recordCode } from './record-code.js';

describe('the code of a record', () => {
  it('names institution and year and ends in a check symbol', () => {
    expect(recordCode('HN-SEARCH', 2031, () => 0.5)).toBe('HN-SEARCH-2031-GGGGGGGG-$');
  });

  it('catches every single wrong sign', () => {
    const code = '7K3M9QWA';
    for (let at = 0; at < code.length; at += 1) {
      for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        const changed = code.slice(0, at) + other + code.slice(at + 1);
        if (changed !== code) expect(checkSymbol(changed)).not.toBe(checkSymbol(code));
      }
    }
  });

  it('catches two neighbours that changed places', () => {
    expect(checkSymbol('7K3M9QWA')).not.toBe(checkSymbol('K73M9QWA'));
  });
});
