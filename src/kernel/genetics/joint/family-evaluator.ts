import type { LocusSpace } from '../likelihood/allele-space.js';
import { FamilyPlans, type LocusObservations, namedAlleles, typingOf } from '../likelihood/family-plans.js';
import { lnLocusLikelihood } from '../likelihood/locus-likelihood.js';
import type { Typing } from '../likelihood/network.js';
import type { Profile } from '../loci/profile.js';
import { type CheckedPedigree, readPedigree } from '../pedigree/pedigree.js';
import { type Block, type BlocksOfFamilies, FamilyBlocks } from './family-blocks.js';
import { NOBODY } from './sub-assignments.js';

/** Genotypes of the victims at one locus. */
interface VictimsAtLocus {
  readonly space: LocusSpace;
  /** Number of the genotype of each victim, 0 for not typed: victims with one genotype are alike here. */
  readonly kindOf: Int32Array;
  readonly observations: readonly LocusObservations[number][];
  readonly typing: readonly Typing[];
  /** ln of P(genotype in the population), by its number. */
  readonly lnAlone: readonly number[];
}

/** Genotypes of the victims, locus by locus. */
export class VictimsAtLoci {
  readonly loci: readonly VictimsAtLocus[];

  constructor(
    spaces: readonly LocusSpace[],
    readonly profiles: readonly Profile[],
  ) {
    this.loci = spaces.map((space) => victimsAt(space, profiles));
  }

  /** ln of P(profile of a victim | related to nobody). */
  lnUnrelated(victim: number): number {
    return this.loci.reduce((sum, { kindOf, lnAlone }) => sum + lnAlone[kindOf[victim]!]!, 0);
  }
}

function victimsAt(space: LocusSpace, profiles: readonly Profile[]): VictimsAtLocus {
  const kinds = new Map<string, number>();
  const observations: LocusObservations[number][] = [[]];
  const lnAlone = [0];
  const alone = new FamilyPlans(ONE_PERSON, 'autosomal');
  const kindOf = Int32Array.from(profiles, (profile) => {
    const genotype = profile.get(space.table.locus);
    if (!genotype) return 0;
    const key = [...genotype].sort().join(' ');
    const known = kinds.get(key);
    if (known !== undefined) return known;
    const seen = [{ person: 'victim', genotype, dropout: 0 }];
    lnAlone.push(lnLocusLikelihood(alone, space, [seen]));
    kinds.set(key, observations.push(seen) - 1);
    return observations.length - 1;
  });
  return { space, kindOf, observations, typing: typingOf(observations), lnAlone };
}

const ONE_PERSON = readPedigree([{ id: 'victim', father: null, mother: null, sex: 'unknown' }]);

/**
 * Evaluator of a family's likelihood ratios: ln of L(family with victims at its places) / (L(family) x
 * product of P(victim)), locus by locus. At a locus it only matters which genotype stands at which place of a
 * block, so each combination is computed once.
 */
export class FamilyEvaluator {
  /** ln of L(family) by locus; -Infinity where the family contradicts itself. */
  readonly lnAlone: Float64Array;
  private readonly blocks: FamilyBlocks;
  /** Place of each person, -1 for a person who is not missing; and person of each place. */
  private readonly placeOf: Int32Array;
  private readonly persons: Int32Array;
  private readonly kinds: Int32Array;
  /**
   * Places of missing children of one couple who have none themselves: exchanging them changes no likelihood.
   */
  private readonly exchangeable: readonly (readonly number[])[];
  private readonly loci: readonly FamilyAtLocus[];
  private readonly places = new Map<Block, Int32Array>();

  constructor(
    pedigree: CheckedPedigree,
    profiles: ReadonlyMap<string, Profile>,
    missing: readonly string[],
    private readonly victims: VictimsAtLoci,
  ) {
    this.blocks = new FamilyBlocks(pedigree);
    this.placeOf = Int32Array.from(pedigree.members, ({ id }) => missing.indexOf(id));
    this.persons = Int32Array.from(missing, (id) => pedigree.indexOf.get(id)!);
    this.kinds = new Int32Array(pedigree.size);
    this.exchangeable = exchangeableSiblings(pedigree, this.persons);
    this.loci = victims.loci.map((atLocus) => familyAt(atLocus, pedigree, profiles));
    const nobody = new Int32Array(missing.length).fill(NOBODY);
    this.lnAlone = Float64Array.from(victims.loci, (_, locus) => this.lnAt(locus, nobody));
  }

  lnRatio(assigned: Int32Array): number {
    let sum = 0;
    for (let locus = 0; locus < this.lnAlone.length && sum > -Infinity; locus++)
      sum += this.lnRatioAt(locus, assigned);
    return sum;
  }

  /** Returns the number of loci at which the family with these victims is impossible. */
  impossibleLoci(assigned: Int32Array): number {
    return this.lnAlone.reduce(
      (count, _, locus) => count + Number(this.lnAt(locus, assigned) === -Infinity),
      0,
    );
  }

  private lnRatioAt(locus: number, assigned: Int32Array): number {
    const { kindOf, lnAlone } = this.victims.loci[locus]!;
    let ln = this.lnAt(locus, assigned) - this.lnAlone[locus]!;
    for (const victim of assigned) if (victim !== NOBODY) ln -= lnAlone[kindOf[victim]!]!;
    return ln;
  }

  private lnAt(locus: number, assigned: Int32Array): number {
    const { lnAlone } = this.victims.loci[locus]!;
    const own = this.loci[locus]!;
    const kinds = this.kindsAt(locus, assigned);
    const { blocks, missingFactors } = this.blocksAt(locus, kinds);
    let ln = 0;
    for (const { person, times } of missingFactors) {
      const kind = kinds[person]!;
      ln += times * (kind === 0 ? own.lnAlone[person]! : lnAlone[kind]!);
    }
    for (const block of blocks) ln += this.lnBlock(block, locus, kinds);
    return ln;
  }

  /**
   * Returns the number of the genotype of the victim at each person, 0 for nobody; overwritten by the next
   * call.
   */
  private kindsAt(locus: number, assigned: Int32Array): Int32Array {
    const { kindOf } = this.victims.loci[locus]!;
    const { kinds, persons } = this;
    for (let place = 0; place < persons.length; place++) {
      const victim = assigned[place]!;
      kinds[persons[place]!] = victim === NOBODY ? 0 : kindOf[victim]!;
    }
    for (const siblings of this.exchangeable) sortDown(kinds, siblings);
    return kinds;
  }

  private blocksAt(locus: number, kinds: Int32Array): BlocksOfFamilies {
    const { typing } = this.victims.loci[locus]!;
    const own = this.loci[locus]!;
    const key = keyOf(this.persons, TYPINGS, (person) => typing[kinds[person]!]!);
    const known = own.blocks.get(key);
    if (known) return known;
    const blocks = this.blocks.blocksFor(
      own.typing.map((typed, person) => (kinds[person] === 0 ? typed : typing[kinds[person]!]!)),
    );
    own.blocks.set(key, blocks);
    return blocks;
  }

  private lnBlock(block: Block, locus: number, kinds: Int32Array): number {
    const { space, observations } = this.victims.loci[locus]!;
    const { relatives, known } = this.loci[locus]!;
    const places = this.placesOf(block);
    const key = keyOf(places, observations.length, (person) => kinds[person]!);
    const ofBlock = known.get(block.number) ?? new Map<Key, number>();
    known.set(block.number, ofBlock);
    const before = ofBlock.get(key);
    if (before !== undefined) return before;
    const seen = Array.from(block.persons, (person) => {
      const kind = kinds[person]!;
      return kind === 0 ? relatives[person]! : observations[kind]!;
    });
    const ln = lnOfBlock(block, space, seen);
    ofBlock.set(key, ln);
    return ln;
  }

  /** Returns the persons of a block who are missing. */
  private placesOf(block: Block): Int32Array {
    const before = this.places.get(block);
    if (before) return before;
    const places = Int32Array.from(block.persons).filter((person) => this.placeOf[person] !== -1);
    this.places.set(block, places);
    return places;
  }
}

/** Number of ways to be typed: a person is untyped, typed, or shows a call that may have lost an allele. */
const TYPINGS = 3;

type Key = number | string;

/**
 * Returns the values of these persons as one key, a number where a double holds it exactly: it is asked for
 * once a locus of each assignment.
 */
function keyOf(persons: Int32Array, base: number, of: (person: number) => number): Key {
  let key = 1;
  for (const person of persons) key = key * (base + 1) + of(person);
  return key <= Number.MAX_SAFE_INTEGER ? key : Array.from(persons, of).join(' ');
}

/** Sorts the values at these places, the greatest first: few and mostly in order. */
function sortDown(values: Int32Array, places: readonly number[]): void {
  for (let at = 1; at < places.length; at++) {
    const value = values[places[at]!]!;
    let free = at;
    for (; free > 0 && values[places[free - 1]!]! < value; free--)
      values[places[free]!] = values[places[free - 1]!]!;
    values[places[free]!] = value;
  }
}

function exchangeableSiblings({ father, mother }: CheckedPedigree, persons: Int32Array): number[][] {
  const siblings = new Map<string, number[]>();
  for (const person of persons) {
    if (father[person] === -1 || father.includes(person) || mother.includes(person)) continue;
    const couple = `${father[person]!} ${mother[person]!}`;
    const known = siblings.get(couple);
    if (known) known.push(person);
    else siblings.set(couple, [person]);
  }
  return [...siblings.values()].filter(({ length }) => length > 1);
}

/**
 * Bounds beyond which a product could leave the range of a double, by persons and by size: then the sum is
 * made with rescaling.
 */
const MOST_PERSONS = 40;
const SMALLEST = 1e-280;

function lnOfBlock(block: Block, space: LocusSpace, seen: LocusObservations): number {
  const typing = typingOf(seen);
  if (typing.includes(2) || seen.length > MOST_PERSONS) return lnLocusLikelihood(block.plans, space, seen);
  const alleles = space.keeping(namedAlleles(seen));
  const sum = block.sumFor(typing, space.isLumpable).sum(alleles, (person) => {
    const [first, second] = seen[person]![0]!.genotype;
    return [alleles.stateOf.get(first)!, alleles.stateOf.get(second)!];
  });
  return sum > 0 && sum < SMALLEST ? lnLocusLikelihood(block.plans, space, seen) : Math.log(sum);
}

/** Family at one locus: the relatives' genotypes and what was computed with them. */
interface FamilyAtLocus {
  readonly relatives: LocusObservations;
  readonly typing: readonly Typing[];
  /** ln of P(genotype in the population) of each person. */
  readonly lnAlone: Float64Array;
  /** Blocks of the family by which of the missing persons are typed. */
  readonly blocks: Map<Key, BlocksOfFamilies>;
  /** ln of the likelihoods of blocks, by block and the genotypes at its places. */
  readonly known: Map<number, Map<Key, number>>;
}

function familyAt(
  { space }: VictimsAtLocus,
  pedigree: CheckedPedigree,
  profiles: ReadonlyMap<string, Profile>,
): FamilyAtLocus {
  const relatives = pedigree.members.map(({ id }): LocusObservations[number] => {
    const genotype = profiles.get(id)?.get(space.table.locus);
    return genotype ? [{ person: id, genotype, dropout: 0 }] : [];
  });
  const alone = new FamilyPlans(ONE_PERSON, 'autosomal');
  const lnAlone = Float64Array.from(relatives, (seen) =>
    seen.length === 0 ? 0 : lnLocusLikelihood(alone, space, [seen]),
  );
  return { relatives, typing: typingOf(relatives), lnAlone, blocks: new Map(), known: new Map() };
}
