import { GeneticsError } from '../genetics-error.js';
import { locusSpace } from './allele-space.js';
import { eliminate } from './eliminate.js';
import { factorTable, sizesAt } from './factor-table.js';
import { FamilyPlans, locusData, namedAlleles, typingOf } from './family-plans.js';
import { observationsAt, personNumber, type FamilyRequest } from './family-request.js';
import { hardyWeinberg, unfolded } from './genotype-table.js';
import { normalised, thetaTables, type GenotypeTables, type LocusOfFamily } from './theta-tables.js';

/** Posterior table of a missing person at one locus: the probability of each genotype, given the family. */
export interface PosteriorTable {
  readonly locus: string;
  /** Names of the alleles, the silent one, where the model has one, as the last. */
  readonly alleles: readonly string[];
  /** P(genotype | family) by `genotypeIndex`; all NaN where the family itself cannot be explained. */
  readonly posterior: Float64Array;
  /** P(genotype | not of the family); with theta as one more founder of the family's subpopulation. */
  readonly unrelated: Float64Array;
}

/**
 * Returns the distribution of the genotype of an untyped person at every locus, each by one elimination that
 * keeps the two genes of this person. The likelihood ratio of any profile is then a quotient of two entries.
 */
export function posteriorTables(request: FamilyRequest, target: string): readonly PosteriorTable[] {
  const { pedigree, loci, model } = request;
  const person = personNumber(pedigree, target);
  const plans = new FamilyPlans(pedigree, model.chromosome);
  return loci.map((table): PosteriorTable => {
    const observations = observationsAt(table.locus, request);
    if (observations[person]!.length > 0)
      throw new GeneticsError('GENETICS.TARGET_IS_TYPED', { person: target });
    const locus = { plans, space: locusSpace(table, model), observations };
    const { posterior, unrelated } =
      model.theta > 0 ? thetaTables(locus, person, model.theta) : tablesAt(locus, person);
    return { locus: table.locus, alleles: locus.space.alleles, posterior, unrelated };
  });
}

function tablesAt({ plans, space: locus, observations }: LocusOfFamily, person: number): GenotypeTables {
  const plan = plans.planFor(typingOf(observations), person, locus.differsByFrequency);
  const { network } = plan;
  const space = locus.differsByFrequency ? locus.keeping(namedAlleles(observations), 2) : locus.full;
  const data = locusData(network, observations, space, locus.table.locus);
  const isHemizygous = network.target[0] === network.target[1];
  const tables = network.factors.map((factor) => factorTable(factor, network, data));
  const { values } = eliminate(plan, tables, sizesAt(network, () => data)); // prettier-ignore
  const { frequencies } = locus.full;
  return {
    posterior: normalised(unfolded({ values, space, isHemizygous }, frequencies)),
    unrelated: hardyWeinberg(frequencies, isHemizygous),
  };
}
