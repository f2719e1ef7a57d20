import type { CheckedPedigree } from '../pedigree/pedigree.js';

/**
 * Locus written out: frequencies, matrices, and for each person the probability of what was seen, given both
 * alleles.
 */
export interface BruteForceLocus {
  readonly frequencies: readonly number[];
  readonly fromFather: readonly (readonly number[])[];
  readonly fromMother: readonly (readonly number[])[];
  readonly theta: number;
  /**
   * Probability of what was seen by person, paternal and maternal allele; a man's X has one allele, given
   * twice.
   */
  readonly seen: (person: number, paternal: number, maternal: number) => number;
  readonly isX?: boolean;
}

/**
 * Computes the likelihood of a small pedigree straight from its definition: every allele of everybody, one
 * after the other, founders drawn from the urn of Balding and Nichols. An oracle that shares nothing with the
 * elimination but the pedigree.
 */
export function bruteForceLikelihood(pedigree: CheckedPedigree, locus: BruteForceLocus): number {
  const { frequencies, theta } = locus;
  const alleles = frequencies.map((_, allele) => allele);
  const genotypes: [number, number][] = pedigree.members.map(() => [0, 0]);
  const drawn = frequencies.map(() => 0);
  let total = 0;

  const draw = (allele: number, then: (probability: number) => number): number => {
    const probability =
      (drawn[allele]! * theta + (1 - theta) * frequencies[allele]!) / (1 + (total - 1) * theta);
    drawn[allele]!++;
    total++;
    const result = then(probability);
    drawn[allele]!--;
    total--;
    return result;
  };
  const isMan = (person: number): boolean => locus.isX === true && pedigree.sexes[person] === 'male';
  const passes = (parent: number, matrix: readonly (readonly number[])[], allele: number): number => {
    const [one, two] = genotypes[parent]!;
    return (matrix[one]![allele]! + matrix[two]![allele]!) / 2;
  };
  const each = (at: number): number => {
    if (at === pedigree.size) return 1;
    const person = pedigree.order[at]!;
    const [father, mother] = [pedigree.father[person]!, pedigree.mother[person]!];
    const place = (paternal: number, maternal: number): number => {
      genotypes[person] = [paternal, maternal];
      const seen = locus.seen(person, paternal, maternal);
      return seen === 0 ? 0 : seen * each(at + 1);
    };
    let sum = 0;
    for (const maternal of alleles) {
      const withMother = (paternalTerm: (maternalAllele: number) => number): number =>
        mother === -1
          ? draw(maternal, (probability) => probability * paternalTerm(maternal))
          : times(passes(mother, locus.fromMother, maternal), () => paternalTerm(maternal));
      if (isMan(person)) sum += withMother((allele) => place(allele, allele));
      else
        sum += withMother((allele) =>
          alleles.reduce((inner, paternal) => {
            if (father === -1)
              return inner + draw(paternal, (probability) => probability * place(paternal, allele));
            const passed = passes(father, locus.fromFather, paternal);
            return inner + times(passed, () => place(paternal, allele));
          }, 0),
        );
    }
    return sum;
  };
  return each(0);
}

/** Multiplies a probability by what follows; what cannot be is not followed further. */
function times(probability: number, then: () => number): number {
  return probability === 0 ? 0 : probability * then();
}
