import { ANY_ALLELE, genotypeCount, genotypeIndex } from '../loci/allele.js';
import type { Genotype } from '../loci/profile.js';
import type { CheckedPedigree } from '../pedigree/pedigree.js';

/**
 * Genotype elimination (Lange and Goradia 1987), which finds whether the genotypes of a pedigree can have
 * come about without mutation: each person has the list of the genotypes that are still possible, and a
 * couple's children strike out of the parents' lists, and the parents out of the children's, what no
 * combination of the family holds, until nothing changes.
 *
 * For a pedigree without loops an empty list is found exactly where there is a contradiction (O'Connell and
 * Weeks 1999); with loops a contradiction that runs around a loop can stay hidden.
 */
export class GenotypeElimination {
  private readonly couples: readonly Couple[];

  constructor(private readonly pedigree: CheckedPedigree) {
    const couples = new Map<string, { father: number; mother: number; children: number[] }>();
    for (let child = 0; child < pedigree.size; child++) {
      const [father, mother] = [pedigree.father[child]!, pedigree.mother[child]!];
      if (father === -1 || mother === -1) continue;
      const known = couples.get(`${father} ${mother}`);
      if (known) known.children.push(child);
      else couples.set(`${father} ${mother}`, { father, mother, children: [child] });
    }
    this.couples = [...couples.values()];
  }

  /** @param genotypes by number of the person; undefined for who is not typed or is left out */
  isConsistent(genotypes: readonly (Genotype | undefined)[]): boolean {
    const alleles = [...new Set(genotypes.flatMap((genotype) => genotype ?? []))].filter(
      (allele) => allele !== ANY_ALLELE,
    );
    // One more allele stands for all alleles that nobody shows.
    const size = alleles.length + 1;
    const lists = genotypes.map((genotype) => possible(genotype, alleles, size));
    let isChanged = true;
    while (isChanged) {
      isChanged = false;
      for (const couple of this.couples) {
        const struck = strike(couple, lists, size);
        if (struck === 'empty') return false;
        if (struck === 'some') isChanged = true;
      }
    }
    return true;
  }

  genotypesAt(
    locus: string,
    profiles: ReadonlyMap<string, ReadonlyMap<string, Genotype>>,
  ): (Genotype | undefined)[] {
    return this.pedigree.members.map(({ id }) => profiles.get(id)?.get(locus));
  }
}

interface Couple {
  readonly father: number;
  readonly mother: number;
  readonly children: readonly number[];
}

function possible(genotype: Genotype | undefined, alleles: readonly string[], size: number): Uint8Array {
  const list = new Uint8Array(genotypeCount(size));
  if (!genotype) return list.fill(1);
  const [first, second] = genotype;
  const one = alleles.indexOf(first);
  if (second !== ANY_ALLELE) list[genotypeIndex(one, alleles.indexOf(second))] = 1;
  else for (let other = 0; other < size; other++) list[genotypeIndex(one, other)] = 1;
  return list;
}

function strike(
  { father, mother, children }: Couple,
  lists: Uint8Array[],
  size: number,
): 'none' | 'some' | 'empty' {
  const pairs = unordered(size);
  const persons = [father, mother, ...children];
  const kept = persons.map((person) => new Uint8Array(lists[person]!.length));
  for (const [fatherGenotype, fathers] of pairs.entries()) {
    if (lists[father]![fatherGenotype] === 0) continue;
    for (const [motherGenotype, mothers] of pairs.entries()) {
      if (lists[mother]![motherGenotype] === 0) continue;
      const born = fathers.flatMap((one) => mothers.map((other) => genotypeIndex(one, other)));
      if (!children.every((child) => born.some((genotype) => lists[child]![genotype] === 1))) continue;
      kept[0]![fatherGenotype] = 1;
      kept[1]![motherGenotype] = 1;
      for (const [at, child] of children.entries()) keepBorn(kept[at + 2]!, born, lists[child]!);
    }
  }
  let struck: 'none' | 'some' = 'none';
  for (const [at, person] of persons.entries()) {
    if (!kept[at]!.includes(1)) return 'empty';
    if (countOf(kept[at]!) < countOf(lists[person]!)) struck = 'some';
    lists[person] = kept[at]!;
  }
  return struck;
}

function keepBorn(kept: Uint8Array, born: readonly number[], list: Uint8Array): void {
  for (const genotype of born) if (list[genotype] === 1) kept[genotype] = 1;
}

function countOf(list: Uint8Array): number {
  return list.reduce((sum, one) => sum + one, 0);
}

/** Returns the two alleles of each genotype, by its index. */
function unordered(size: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let second = 0; second < size; second++) {
    for (let first = 0; first <= second; first++) pairs.push([first, second]);
  }
  return pairs;
}
