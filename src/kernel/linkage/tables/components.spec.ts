import { componentsOf, runsOf } from './components.js';

const scored = (pairs: readonly (readonly [number, number, number])[]) => ({
  count: pairs.length,
  left: Int32Array.from(pairs, ([left]) => left),
  right: Int32Array.from(pairs, ([, right]) => right),
  log10LR: Float32Array.from(pairs, ([, , score]) => score),
});

describe('componentsOf', () => {
  const pairs = scored([[0, 3, 5], [1, 2, 5], [2, 5, -9], [3, 4, 5], [5, 6, 5], [0, 4, 5]]); // prettier-ignore

  it('puts the pairs together through which rows hang together, and leaves weak ones out', () => {
    const { starts, edges } = componentsOf(8, pairs, 0);
    expect([...starts]).toEqual([0, 3, 4, 5]);
    expect([...edges]).toEqual([0, 3, 5, 1, 4]);
  });

  it('has none where no pair reaches the bound', () => {
    expect([...componentsOf(8, pairs, 9).starts]).toEqual([0]);
  });

  it('is cut into runs of about as many pairs that leave none out', () => {
    const components = componentsOf(8, pairs, 0);
    expect(runsOf(components, 1)).toEqual([0, 3]);
    expect(runsOf(components, 2)).toEqual([0, 1, 3]);
    expect(runsOf(componentsOf(8, pairs, 9), 2)).toEqual([0, 0]);
  });
});
