import { GeneticsError } from '../genetics-error.js';
import type { CheckedPedigree } from './pedigree.js';

/** Relatedness of two persons, by the genes that they hold identical by descent. */
export interface Relatedness {
  /** Probability that a gene of one and a gene of the other, each drawn at random, descend from one gene. */
  readonly kinship: number;
  readonly inbreedingA: number;
  readonly inbreedingB: number;
  /**
   * Probabilities of sharing 0, 1, 2 genes; undefined where one of the two is inbred, for whom they are not
   * defined.
   */
  readonly kappa: readonly [number, number, number] | undefined;
}

/** Number of a gene of a person: from the father 2i, from the mother 2i + 1. */
type Gene = number;
type Pair = readonly [Gene, Gene];

/** Returns the relatedness of two members of a pedigree on an autosome. */
export function relatedness(pedigree: CheckedPedigree, a: string, b: string): Relatedness {
  const [first, second] = [numberOf(pedigree, a), numberOf(pedigree, b)];
  const descent = new Descent(pedigree);
  const same = (left: Gene, right: Gene): number => descent.probability([[left, right]]);
  const [ap, am, bp, bm] = [2 * first, 2 * first + 1, 2 * second, 2 * second + 1];
  const kinship = (same(ap, bp) + same(ap, bm) + same(am, bp) + same(am, bm)) / 4;
  const inbreedingA = same(ap, am);
  const inbreedingB = same(bp, bm);
  if (inbreedingA > 0 || inbreedingB > 0) return { kinship, inbreedingA, inbreedingB, kappa: undefined };
  const straight = descent.probability([[ap, bp], [am, bm]]); // prettier-ignore
  const crossed = descent.probability([[ap, bm], [am, bp]]); // prettier-ignore
  const both = straight + crossed;
  const one = 4 * kinship - 2 * both;
  return { kinship, inbreedingA, inbreedingB, kappa: [1 - one - both, one, both] };
}

/** Returns the coefficient of kinship (Malécot) of two members. */
export function kinship(pedigree: CheckedPedigree, a: string, b: string): number {
  return relatedness(pedigree, a, b).kinship;
}

/**
 * Recursion for the probability that genes are identical in pairs, by going back in time (Karigl 1981): the
 * gene of the youngest person is replaced by either gene of the parent it came from, everywhere at once,
 * until all genes are founders'.
 */
class Descent {
  private readonly age: Int32Array;
  private readonly known = new Map<string, number>();

  constructor(private readonly pedigree: CheckedPedigree) {
    this.age = new Int32Array(pedigree.size);
    pedigree.order.forEach((person, at) => (this.age[person] = at));
  }

  probability(pairs: readonly Pair[]): number {
    const open = pairs.filter(([left, right]) => left !== right);
    if (open.length === 0) return 1;
    const gene = this.youngest(open.flat());
    const person = gene >> 1;
    const parent = (gene & 1) === 0 ? this.pedigree.father[person]! : this.pedigree.mother[person]!;
    // The youngest is a founder's: all are, and two different ones are not identical.
    if (parent === -1) return 0;
    const key = open.map((pair) => pair.join('=')).join(' ');
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const fathers = this.probability(replaced(open, gene, 2 * parent));
    const mothers = this.probability(replaced(open, gene, 2 * parent + 1));
    const probability = (fathers + mothers) / 2;
    this.known.set(key, probability);
    return probability;
  }

  private youngest(genes: readonly Gene[]): Gene {
    const isFounders = (gene: Gene): number => (this.pedigree.father[gene >> 1] === -1 ? 0 : 1);
    const later = (a: Gene, b: Gene): number =>
      isFounders(b) - isFounders(a) || this.age[b >> 1]! - this.age[a >> 1]! || b - a;
    return [...genes].sort(later)[0]!;
  }
}

function replaced(pairs: readonly Pair[], gene: Gene, by: Gene): Pair[] {
  return pairs.map(([left, right]) => [left === gene ? by : left, right === gene ? by : right]);
}

function numberOf(pedigree: CheckedPedigree, person: string): number {
  const at = pedigree.indexOf.get(person);
  if (at === undefined) throw new GeneticsError('GENETICS.PERSON_NOT_IN_PEDIGREE', { person });
  return at;
}
