import type { Factor, Gene, FactorNetwork } from './network.js';

/**
 * Joins two loci of one chromosome to one network: the variables of the first, then those of the second, with
 * the selectors of each meiosis tied to each other. Founders are in linkage equilibrium: both phases of a
 * double heterozygote are equally likely.
 */
export function linkNetworks(first: FactorNetwork, second: FactorNetwork): FactorNetwork {
  const offset = first.variables.length;
  const later = (variable: number): number => variable + offset;
  const ties: Factor[] = [];
  for (const [meiosis, selector] of first.selectors) {
    const other = second.selectors.get(meiosis);
    ties.push(
      other === undefined
        ? { kind: 'toss', selector }
        : { kind: 'linkage', first: selector, second: later(other) },
    );
  }
  for (const [meiosis, selector] of second.selectors)
    if (!first.selectors.has(meiosis)) ties.push({ kind: 'toss', selector: later(selector) });
  return {
    variables: [...first.variables, ...second.variables],
    factors: [...first.factors, ...second.factors.map((factor) => renumbered(factor, later)), ...ties],
    target: [],
    selectors: new Map(),
  };
}

/** Returns a factor with its variables renumbered. */
export function renumbered(factor: Factor, to: (variable: number) => number): Factor {
  const gene = ({ variable, slot }: Gene): Gene => ({ variable: to(variable), slot });
  switch (factor.kind) {
    case 'evidence':
    case 'founder':
    case 'gene':
      return { ...factor, variable: to(factor.variable) };
    case 'gamete':
      return { ...factor, child: gene(factor.child) };
    case 'meiosis':
      return { ...factor, genes: factor.genes.map(gene), child: gene(factor.child) };
    case 'selected':
      return { ...factor, gene: gene(factor.gene), child: gene(factor.child), selector: to(factor.selector) };
    case 'descent':
      return {
        ...factor,
        gene: factor.gene && gene(factor.gene),
        child: gene(factor.child),
        selector: to(factor.selector),
      };
    case 'toss':
      return { ...factor, selector: to(factor.selector) };
    case 'linkage':
      return { ...factor, first: to(factor.first), second: to(factor.second) };
  }
}
