import type { Factor, FactorNetwork } from '../likelihood/network.js';

/**
 * Returns of each gene of an untyped person the variables of the typed persons whom it can have reached; of
 * other variables none.
 */
export function typedBelow({ variables, factors }: Pick<FactorNetwork, 'variables' | 'factors'>): number[][] {
  const below = variables.map(() => new Set<number>());
  const meioses = factors.filter(isMeiosis);
  // Children come after their parents, so that going backwards what is below a child is known before the
  // parent asks.
  for (const factor of meioses.sort((a, b) => b.child.variable - a.child.variable)) {
    const { variable } = factor.child;
    const reached = variables[variable]!.kind === 'genotype' ? [variable] : below[variable]!;
    const genes = factor.kind === 'meiosis' ? factor.genes : [factor.gene];
    for (const gene of genes) for (const typed of reached) below[gene.variable]!.add(typed);
  }
  return variables.map(({ kind }, variable) => (kind === 'gene' ? [...below[variable]!] : []));
}

type Meiosis = Extract<Factor, { readonly kind: 'meiosis' | 'selected' }>;

function isMeiosis(factor: Factor): factor is Meiosis {
  return factor.kind === 'meiosis' || factor.kind === 'selected';
}
