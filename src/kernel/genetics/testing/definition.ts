import type { FamilyRequest } from '../likelihood/family-request.js';
import { ANY_ALLELE } from '../loci/allele.js';
import type { LocusFrequencies } from '../loci/locus-frequencies.js';
import type { Genotype } from '../loci/profile.js';
import { mutationMatrix } from '../mutation/mutation-matrix.js';
import type { BruteForceLocus } from './brute-force.js';

const squareOf = (values: Float64Array, size: number, more: number): number[][] =>
  Array.from({ length: size + more }, (_, row) =>
    Array.from({ length: size + more }, (__, column) => {
      if (row < size && column < size) return values[row * size + column]!;
      return row === column ? 1 : 0;
    }),
  );

/**
 * Returns one locus of a family, as `bruteForceLikelihood` asks for it, written out from the literature of
 * the field and not from the engine.
 */
export function definition(request: FamilyRequest, table: LocusFrequencies): BruteForceLocus {
  const { pedigree, profiles, model } = request;
  const size = table.alleles.length;
  const silent = model.silent > 0 ? size : -1;
  const identity = Float64Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? 1 : 0));
  const matrix = (sex: 'female' | 'male'): number[][] =>
    squareOf(
      model.mutation ? mutationMatrix(model.mutation[sex], table).values : identity,
      size,
      silent === -1 ? 0 : 1,
    );
  const frequencies = [...table.frequencies].map((frequency) => frequency * (1 - model.silent));
  const isX = model.chromosome === 'X';
  if (silent !== -1) frequencies.push(model.silent);
  const alleles = frequencies.map((_, allele) => allele);
  const chances = pedigree.members.map(({ id, sex }) => {
    const genotype = profiles.get(id)?.get(table.locus);
    if (genotype === undefined) return undefined;
    const d = model.dropout.get(id) ?? 0;
    const isHemizygous = isX && sex === 'male';
    return alleles.map((one) =>
      alleles.map((two) => chanceOf(genotype, isHemizygous ? [one] : [one, two], d, { table, silent })),
    );
  });
  return {
    frequencies,
    fromFather: matrix('male'),
    fromMother: matrix('female'),
    theta: model.theta,
    isX,
    seen: (person, paternal, maternal) => chances[person]?.[paternal]![maternal] ?? 1,
  };
}

/**
 * Returns the probability of a call: every held allele is seen with probability 1 - d, the silent one never;
 * a flagged call says only that its allele is there.
 */
function chanceOf(
  [first, second]: Genotype,
  held: readonly number[],
  d: number,
  { table, silent }: { readonly table: LocusFrequencies; readonly silent: number },
): number {
  const a = table.alleles.indexOf(first);
  if (second === ANY_ALLELE) return held.includes(a) ? 1 : 0;
  const wanted = new Set([a, table.alleles.indexOf(second)]);
  let chance = 0;
  for (let pattern = 0; pattern < 1 << held.length; pattern++) {
    const shown = held.filter((allele, at) => (pattern >> at) % 2 === 1 && allele !== silent);
    const weight = held.reduce((product, _, at) => product * ((pattern >> at) % 2 === 1 ? 1 - d : d), 1);
    if (new Set(shown).size === wanted.size && shown.every((allele) => wanted.has(allele))) chance += weight;
  }
  return chance;
}
