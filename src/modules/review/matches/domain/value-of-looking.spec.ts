import { valueOfLooking, type Looked } from './value-of-looking.js';

const DAY_MS = 86_400_000;
const at = (day: number) => new Date(day * DAY_MS);
const lines = (compared: number, without: number) => [
  ...Array.from({ length: compared }, () => ({ agreement: 'agrees' })),
  ...Array.from({ length: without }, () => ({ agreement: 'no_data' })),
];
const match = (more: Partial<Looked> = {}): Looked => ({
  ...{ probability: 0.5, openedAt: at(20_000), evidence: lines(4, 0), isAcross: false },
  ...more,
});
const more = (one: Partial<Looked>, other: Partial<Looked>) =>
  valueOfLooking(match(one)) - valueOfLooking(match(other));

describe('the value of looking', () => {
  it('grows with the odds, up to a hundred to one', () => {
    expect(more({ probability: 0.9 }, { probability: 0.5 })).toBeCloseTo(Math.log10(9), 10);
    expect(more({ probability: 1 }, { probability: 0.99 })).toBe(0);
    expect(more({ probability: 0 }, { probability: 0.01 })).toBe(0);
  });

  it('doubles with every thirty days of waiting', () => {
    expect(more({ openedAt: at(19_970) }, {})).toBeCloseTo(Math.log10(2), 10);
    expect(more({ openedAt: at(19_940) }, {})).toBeCloseTo(Math.log10(4), 10);
  });

  it('falls with what cannot be compared, to a tenth at most', () => {
    expect(more({ evidence: lines(2, 2) }, {})).toBeCloseTo(Math.log10(0.5), 10);
    expect(more({ evidence: lines(1, 99) }, {})).toBeCloseTo(-1, 10);
    expect(more({ evidence: [] }, {})).toBeCloseTo(-1, 10);
  });

  it('goes by the band and the waiting alone where two institutions are told the band', () => {
    const across = { isAcross: true };
    expect(more({ ...across, probability: 0.99 }, { ...across, probability: 0.9 })).toBe(0);
    expect(more({ ...across, evidence: lines(1, 99) }, across)).toBe(0);
    expect(more({ ...across, probability: 0.9 }, { ...across, probability: 0.5 })).toBeGreaterThan(0.5);
    expect(more({ ...across, openedAt: at(19_970) }, across)).toBeCloseTo(Math.log10(2), 10);
  });

  it('puts a strong match that waits before a stronger one of which little is known', () => {
    expect(more({ probability: 0.9, openedAt: at(19_910) }, { probability: 0.97 })).toBeGreaterThan(0);
    expect(more({ probability: 0.99, evidence: lines(1, 9) }, { probability: 0.95 })).toBeLessThan(0);
  });
});
