import {
  BankOfFamilies,
  exclusionPower,
  isOnX,
  PLAIN_MODEL,
  populationTable,
  posteriorTables,
  readKinshipModel,
  readPedigree,
  USUAL_MODEL_FIELDS,
  USUAL_POPULATION,
  type LocusFrequencies,
  type Profile,
} from '../src/kernel/genetics/index.js';
import { SeededGenerator } from '../src/kernel/numbers/seeded-generator.js';
import { MOST_WORDS } from '../src/modules/matching/kinship/domain/word-budget.js';
import { ONE_BODY } from '../src/modules/matching/kinship/domain/alike.js';
import { dnaWordOf, LEAST_LOCI, type DnaWord } from '../src/modules/matching/kinship/domain/dna-word.js';
import { MEMBERS, peopleAround, strangerOf, TYPED_KINDS } from './drawn-families.js';
import type { Figure } from './figure.js';

/** Families of each of the ten kinds of typed relatives. */
const FAMILIES_OF_A_KIND = 100;
/** What the handbook of this platform allows to be learnt of a family, by an institution in a year. */
const ALLOWED_BITS = 0.5;
const QUESTIONS = 62;

/** A family as the platform weighs it: for each locus of the panel a figure for every genotype, and how surely a stranger is excluded there. */
interface WeighedFamily {
  readonly row: Float64Array;
  readonly exclusion: ReadonlyMap<string, number>;
}

interface Panel {
  readonly bank: BankOfFamilies;
  readonly loci: readonly LocusFrequencies[];
}

/** Bodies that an asker makes up or holds, in the order in which they are asked about. */
type Attack = (panel: Panel, held: Profile, chance: SeededGenerator) => readonly Profile[];

/**
 * How many bits of a family's genotypes the words tell, by the rule of the product: the entropy of all answers over families of one kind that could
 * as well have been asked about. An asker knows who was typed, the population, and the rule.
 */
export function dnaWords(seed: number): readonly Figure[] {
  const panel = panelOf();
  const chance = SeededGenerator.fromSeed(seed);
  const figures = Object.entries(ATTACKS).flatMap(([name, { attack, holdsTrueBody }]) => {
    const kinds = Object.entries(TYPED_KINDS).map(([kind, typed]) => {
      const own = chance.fork(`${name} ${kind}`);
      const held = strangerOf(panel.loci, own);
      const families = Array.from({ length: FAMILIES_OF_A_KIND }, () =>
        weighed(panel, typed, holdsTrueBody ? held : strangerOf(panel.loci, own), own),
      );
      const bodies = attack(panel, held, own);
      const answers = families.map((family) => bodies.map((body) => wordOf(panel, family, body)));
      return { kind, free: entropyOf(answers), counted: entropyOf(answers.map(untilBudget)) };
    });
    return figuresOf(name, kinds, holdsTrueBody);
  });
  return [
    {
      name: 'families asked about, of ten kinds of typed relatives',
      unit: 'families',
      measured: FAMILIES_OF_A_KIND * Object.keys(TYPED_KINDS).length * Object.keys(ATTACKS).length,
    },
    ...figures,
  ];
}

const ATTACKS: Readonly<Record<string, { attack: Attack; holdsTrueBody: boolean }>> = {
  'one invented body, homozygous of the commonest alleles': {
    attack: ({ loci }) => [designed(loci, [0, 0])],
    holdsTrueBody: false,
  },
  'one invented body of the two commonest alleles': {
    attack: ({ loci }) => [designed(loci, [0, 1])],
    holdsTrueBody: false,
  },
  'one invented body, homozygous of the rarest alleles': {
    attack: ({ loci }) => [designed(loci, [-1, -1])],
    holdsTrueBody: false,
  },
  'one body with few loci, and its two supersets': {
    attack: ({ loci }, _, chance) => supersetsOf(strangerOf(loci, chance)),
    holdsTrueBody: false,
  },
  [`${QUESTIONS} invented bodies`]: {
    attack: ({ loci }, _, chance) => Array.from({ length: QUESTIONS }, () => strangerOf(loci, chance)),
    holdsTrueBody: false,
  },
  [`${QUESTIONS} bodies made of the true one, none a copy of another`]: {
    attack: (panel, held, chance) => variantsOf(panel, held, chance),
    holdsTrueBody: true,
  },
};

function panelOf(): Panel {
  const table = populationTable(USUAL_POPULATION);
  if (!table) throw new Error('The usual population has gone.');
  const loci = [...table.loci.values()].filter(({ locus }) => !isOnX(locus));
  return { bank: new BankOfFamilies(loci, readKinshipModel(USUAL_MODEL_FIELDS)), loci };
}

function weighed(
  { bank, loci }: Panel,
  typed: readonly string[],
  missing: Profile,
  chance: SeededGenerator,
): WeighedFamily {
  const people = peopleAround(missing, loci, chance);
  const profiles = new Map(typed.map((id) => [id, people.get(id) ?? new Map()]));
  const pedigree = readPedigree(MEMBERS);
  const [slot = 0] = bank.put({ id: 'asked about', pedigree, profiles, missing: ['MP'] });
  const tables = posteriorTables({ pedigree, profiles, loci, model: PLAIN_MODEL }, 'MP');
  return {
    row: Float64Array.from(bank.tables.row(slot)),
    exclusion: new Map(exclusionPower(tables).perLocus.map(({ locus, power }) => [locus, power])),
  };
}

function wordOf({ bank }: Panel, { row, exclusion }: WeighedFamily, body: Profile): DnaWord {
  if (body.size < LEAST_LOCI) return 'open';
  const { codes } = bank.panel.encode(body);
  const log10LR = codes.reduce((sum, code) => sum + (row[code] ?? 0), 0);
  const missed = [...body.keys()].reduce((product, locus) => product * (1 - (exclusion.get(locus) ?? 0)), 1);
  return dnaWordOf(log10LR, 1 - missed);
}

/** As an institution hears them that has had its words of the year: all further ones are `open`. */
const untilBudget = (words: readonly DnaWord[]): readonly DnaWord[] =>
  words.map((word, at) => (at < MOST_WORDS ? word : 'open'));

/** Expected bits of an answer, in base 2: at most what so many families can be told apart by. */
function entropyOf(answers: readonly (readonly DnaWord[])[]): number {
  const counts = new Map<string, number>();
  for (const words of answers) {
    const key = words.join();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()].reduce((sum, count) => {
    const share = count / answers.length;
    return sum - share * Math.log2(share);
  }, 0);
}

/** @param ranks of the two alleles among those of a locus, the commonest first; from the end where negative */
function designed(loci: readonly LocusFrequencies[], ranks: readonly [number, number]): Profile {
  return new Map(
    loci.map((table) => {
      const ranked = table.alleles.toSorted(
        (one, other) => frequencyOf(table, other) - frequencyOf(table, one),
      );
      const [first, second] = ranks.map((rank) => ranked.at(rank) ?? '');
      return [table.locus, [first ?? '', second ?? '']];
    }),
  );
}

const frequencyOf = ({ alleles, frequencies }: LocusFrequencies, allele: string): number =>
  frequencies[alleles.indexOf(allele)] ?? 0;

function supersetsOf(body: Profile): readonly Profile[] {
  const calls = [...body];
  return [LEAST_LOCI, Math.round((LEAST_LOCI + calls.length) / 2), calls.length].map(
    (count) => new Map(calls.slice(0, count)),
  );
}

/** The held body with so many loci replaced, others each time, that the platform takes none for a copy of it. */
function variantsOf({ loci }: Panel, held: Profile, chance: SeededGenerator): readonly Profile[] {
  const replaced = Math.floor(loci.length * (1 - ONE_BODY.share)) + 1;
  const probes = designed(loci, [0, 0]);
  return Array.from({ length: QUESTIONS }, () => {
    const chosen = new Set(chance.shuffled(loci.map(({ locus }) => locus)).slice(0, replaced));
    return new Map(
      [...held].map(([locus, call]) => [locus, chosen.has(locus) ? (probes.get(locus) ?? call) : call]),
    );
  });
}

interface BitsOfKind {
  readonly kind: string;
  readonly free: number;
  readonly counted: number;
}

function figuresOf(name: string, kinds: readonly BitsOfKind[], holdsTrueBody: boolean): readonly Figure[] {
  const mean = (of: (one: BitsOfKind) => number) =>
    kinds.reduce((sum, one) => sum + of(one), 0) / kinds.length;
  const worst = kinds.reduce((one, other) => (other.counted > one.counted ? other : one));
  return [
    {
      name: `${name}: bits of a family, words of a year counted`,
      unit: 'bits',
      // Whoever holds the true body has a true match, and may ask the other laboratory for every figure.
      ...(!holdsTrueBody && { goal: ALLOWED_BITS }),
      measured: mean(({ counted }) => counted),
      baseline: { what: 'not counted', value: mean(({ free }) => free) },
    },
    { name: `the same, of the kind that tells most (${worst.kind})`, unit: 'bits', measured: worst.counted },
  ];
}
