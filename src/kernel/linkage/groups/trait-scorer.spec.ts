import { countCodes } from './trait-scorer.js';

const trait = (values: number) => ({
  ...{ name: 'trait', kept: 0.5, confusable: [] },
  values: Array.from({ length: values }, (_, at) => `v${at}`),
});

describe('the codes of traits in one column', () => {
  it('are each value and the silence of each trait, together', () => {
    expect(countCodes([])).toBe(1);
    expect(countCodes([trait(3), trait(4)])).toBe(20);
  });

  it('are refused where the column does not hold them', () => {
    expect(countCodes([trait(255), trait(255)])).toBe(65_536);
    expect(() => countCodes([trait(255), trait(256)])).toThrow(RangeError);
  });
});
