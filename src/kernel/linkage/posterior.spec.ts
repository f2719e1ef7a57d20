import fc from 'fast-check';
import type { PosteriorEdge } from './pair-graph.js';
import { posterior } from './posterior.js';
import { priorFor } from './prior.js';

const edge = (i: string, j: string, log10LR: number): PosteriorEdge => ({ i, j, log10LR });

/** Marginals by listing every set of pairs in which no record stands twice. */
function byEnumeration(
  edges: readonly PosteriorEdge[],
  prior: number,
  tails = new Map<string, number>(),
): number[] {
  const odds = prior / (1 - prior);
  const nodes = [...new Set(edges.flatMap(({ i, j }) => [i, j]))];
  const alone = (node: string): number => 1 + odds * 10 ** (tails.get(node) ?? -Infinity);
  let total = 0;
  const sums = edges.map(() => 0);
  for (let mask = 0; mask < 2 ** edges.length; mask += 1) {
    const chosen = edges.filter((_, e) => (mask >> e) & 1);
    const taken = chosen.flatMap(({ i, j }) => [i, j]);
    if (new Set(taken).size < taken.length) continue;
    const free = nodes.filter((node) => !taken.includes(node));
    const weight =
      chosen.reduce((product, { log10LR }) => product * odds * 10 ** log10LR, 1) *
      free.reduce((product, node) => product * alone(node), 1);
    total += weight;
    for (const [e] of edges.entries()) if ((mask >> e) & 1) sums[e]! += weight;
  }
  return sums.map((sum) => sum / total);
}

describe('the posterior', () => {
  it('of a lone pair is prior odds times likelihood ratio, as a probability', () => {
    const [only] = posterior({ edges: [edge('a1', 'b1', 2)], prior: 0.01 });
    const odds = (0.01 / 0.99) * 100;
    expect(only).toBeCloseTo(odds / (1 + odds), 9);
  });

  it('is exact where the graph is a tree', () => {
    const tree = fc.array(fc.tuple(fc.nat(), fc.double({ min: -2, max: 6, noNaN: true })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(tree, fc.double({ min: -3, max: 3, noNaN: true }), (branches, tail) => {
        const edges = branches.map(([parent, score], k) => edge(`n${parent % (k + 1)}`, `n${k + 1}`, score));
        const tails = new Map([['n0', tail]]);
        const found = posterior({ edges, prior: 0.01, tails });
        const expected = byEnumeration(edges, 0.01, tails);
        for (const [e, probability] of expected.entries()) expect(found[e]).toBeCloseTo(probability, 6);
      }),
      { numRuns: 100 },
    );
  });

  it('is right to a hundred-thousandth of itself for the faintest pairs too, beside strong ones', () => {
    const score = fc.oneof(
      fc.double({ min: -12, max: -0.5, noNaN: true }),
      fc.double({ min: 0, max: 7, noNaN: true }),
    );
    const tree = fc.array(fc.tuple(fc.nat(), score), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(tree, (branches) => {
        const edges = branches.map(([parent, log10LR], k) =>
          edge(`n${parent % (k + 1)}`, `n${k + 1}`, log10LR),
        );
        const found = posterior({ edges, prior: 0.01 });
        for (const [e, probability] of byEnumeration(edges, 0.01).entries())
          expect(Math.abs(found[e]! / probability - 1)).toBeLessThan(1e-5);
      }),
      { numRuns: 200 },
    );
  });

  it('lets two reports compete for one body', () => {
    const [strong, weak] = posterior({ edges: [edge('a1', 'b1', 8), edge('a2', 'b1', 6)], prior: 0.001 });
    const alone = posterior({ edges: [edge('a2', 'b1', 6)], prior: 0.001 })[0]!;
    expect(strong).toBeGreaterThan(0.98);
    expect(weak).toBeLessThan(0.02);
    expect(alone).toBeGreaterThan(0.99);
  });

  it('does not let two reports of one person compete', () => {
    const edges = [edge('a1', 'b1', 8), edge('a2', 'b1', 8)];
    const samePerson = [{ i: 'a1', j: 'a2', probability: 0.999 }];
    expect(posterior({ edges, prior: 0.001 })[0]).toBeCloseTo(0.5, 2);
    for (const probability of posterior({ edges, prior: 0.001, samePerson }))
      expect(probability).toBeGreaterThan(0.99);
  });

  it('leaves room for nobody: what was not listed competes too', () => {
    const edges = [edge('a1', 'b1', 3)];
    const [free] = posterior({ edges, prior: 0.001 });
    const [crowded] = posterior({ edges, prior: 0.001, tails: new Map([['a1', 5]]) });
    expect(crowded).toBeLessThan(free! / 10);
  });

  it('never gives one record more than one counterpart in sum', () => {
    const scores = fc.array(fc.double({ min: -3, max: 40, noNaN: true }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(scores, (all) => {
        const edges = all.map((score, k) => edge(`a${k % 3}`, `b${Math.floor(k / 3)}`, score));
        const found = posterior({ edges, prior: 0.01 });
        for (let row = 0; row < 3; row += 1) {
          const sum = edges.reduce((total, { i }, e) => total + (i === `a${row}` ? found[e]! : 0), 0);
          expect(sum).toBeLessThanOrEqual(1 + 1e-3);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('survives ratios beyond the range of numbers', () => {
    const found = posterior({
      edges: [edge('a1', 'b1', Infinity), edge('a1', 'b2', -Infinity)],
      prior: 0.001,
    });
    expect(found[0]).toBeCloseTo(1, 9);
    expect(found[1]).toBeCloseTo(0, 9);
  });
});

describe('the prior', () => {
  it('spreads the expected share over the larger bank', () => {
    expect(priorFor('identification', { a: 500, b: 1000 })).toBeCloseTo(0.25 / 1000, 12);
    expect(priorFor('duplicate_report', { a: 101, b: 101 })).toBeCloseTo(0.1 / 100, 12);
  });

  it('is nothing where there is nobody to compare with', () => {
    expect(priorFor('same_remains', { a: 1, b: 1 })).toBe(0);
  });
});
