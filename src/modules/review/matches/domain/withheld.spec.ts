import { opensUntold, stillWithheld, withheldFrom } from './withheld.js';

const told = (probability: number) => ({ log10LR: 0, probability });
const pair = {
  ...{ institutionA: 'one', institutionB: 'other', holderOnly: false, probability: 0.8 },
  ...{ figuresA: null, figuresB: null },
};

describe('a match that opens by DNA of which a word alone is told', () => {
  it('opens untold where neither side is told enough', () => {
    expect(opensUntold({ ...pair, figuresA: told(0.1), figuresB: told(0.2) }, 0.5)).toBe(true);
    expect(opensUntold({ ...pair, figuresA: told(0.6), figuresB: told(0.2) }, 0.5)).toBe(false);
    expect(opensUntold({ ...pair, figuresB: told(0.2) }, 0.5)).toBe(false);
    expect(opensUntold(pair, 0.5)).toBe(false);
  });

  it('never of two records of one institution, nor of somebody whom only the holder may know of', () => {
    const both = { ...pair, figuresA: told(0.1), figuresB: told(0.1) };
    expect(opensUntold({ ...both, institutionB: 'one' }, 0.5)).toBe(false);
    expect(opensUntold({ ...both, holderOnly: true }, 0.5)).toBe(false);
  });

  it('is withheld from the side that wrote last', () => {
    const [before, after] = [new Date('2026-01-01'), new Date('2026-02-01')];
    expect(withheldFrom({ a: before, b: after })).toBe('b');
    expect(withheldFrom({ a: after, b: before })).toBe('a');
  });

  it('is never withheld again from whom it was known to', () => {
    expect(stillWithheld({ withheldFrom: null }, { withheldFrom: 'a' })).toBeNull();
    expect(stillWithheld({ withheldFrom: 'a' }, { withheldFrom: 'b' })).toBe('a');
    expect(stillWithheld({ withheldFrom: 'a' }, { withheldFrom: null })).toBeNull();
  });
});
