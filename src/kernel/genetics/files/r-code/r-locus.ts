import type { KinshipModel } from '../../likelihood/kinship-model.js';
import type { LocusFrequencies } from '../../loci/locus-frequencies.js';
import type { MutationRule } from '../../mutation/mutation-model.js';
import { rNumber, rText, rVector, wrapped } from './r-text.js';

/** Returns a locus as R code: alleles, frequencies, and the mutation models of mothers and fathers. */
export function rLocus({ locus, alleles, frequencies }: LocusFrequencies, model: KinshipModel): string {
  const own = model.mutationByLocus?.get(locus);
  const mutation = own === undefined ? model.mutation : own;
  const indent = '      ';
  return [
    '    list(',
    `${indent}name = ${rText(locus)},`,
    `${indent}alleles = ${rVector(alleles.map(rText), indent)},`,
    `${indent}afreq = ${rVector([...frequencies].map(rNumber), indent)},`,
    `${indent}female = ${mutation ? rRule(mutation.female) : 'NULL'},`,
    `${indent}male = ${mutation ? rRule(mutation.male) : 'NULL'}`,
    '    )',
  ].join('\n');
}

/** Returns the parameters of `mutationMatrix` that a model uses. */
function rRule({ kind, rate, rate2, range, transform }: MutationRule): string {
  if (rate === 0 && rate2 === 0) return 'list(model = "trivial")';
  const parameters = [`model = ${rText(kind)}`, `rate = ${rNumber(rate)}`];
  if (kind === 'stepwise') parameters.push(`rate2 = ${rNumber(rate2)}`);
  if (kind === 'stepwise' || kind === 'dawid') parameters.push(`range = ${rNumber(range)}`);
  // The proportional model is stationary as it stands.
  if (transform && kind !== 'proportional') parameters.push(`transform = ${rText(transform)}`);
  return `list(${parameters.join(', ')})`;
}

/**
 * Returns genotypes at one locus by person as R code: `12/13`, and `12/-` where a partner may have dropped
 * out.
 */
export function rGenotypes(locus: string, genotypes: readonly (readonly [string, string])[]): string {
  const entries = genotypes.map(([person, genotype]) => `${rText(person)} = ${rText(genotype)}`);
  return `    ${rText(locus)} = ${wrapped('c', entries, '    ')}`;
}
