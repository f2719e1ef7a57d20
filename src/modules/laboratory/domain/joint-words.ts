import type { GeneticProfile } from '../../../kernel/contract/index.js';
import { alikeGroups } from './alike.js';
import type { JointOdds } from './joint-odds.js';
import type { EventFamily, EventPeople, EventVictim } from './joint-problem.js';
import { ownSamples } from '../../matching/kinship/index.js';

/**
 * Words that are told of remains and a family in a joint identification of several institutions.
 *
 * `first`: a probability of .99 or more over all assignments, so that no other comes near; `among_first`: of
 * .05 or more; `no`: less. Probabilities are by a flat prior, and of the family: of several missing it says
 * which family, and not which of them.
 */
export const JOINT_WORDS = ['first', 'among_first', 'no'] as const;
export type JointWord = (typeof JOINT_WORDS)[number];

const FIRST_FROM = 0.99;
const AMONG_FROM = 0.05;

export function jointWordOf(probability: number): JointWord {
  if (probability >= FIRST_FROM) return 'first';
  return probability >= AMONG_FROM ? 'among_first' : 'no';
}

/** A pair of records of which there is something to tell; of all others who take part the word is `no`. */
export interface JointPairWord {
  readonly remainsId: string;
  readonly reportId: string;
  readonly word: Exclude<JointWord, 'no'>;
}

/**
 * Copies are told one word together: remains of one institution that show the same at half of their loci, and
 * families of one that share somebody. Else whoever makes many copies of a body, each with one locus changed,
 * reads in one reckoning which of them fit.
 */
export function jointWords(
  { victims, families, mayCompare }: EventPeople,
  odds: readonly JointOdds[],
  ownerOf: (recordId: string) => string,
): readonly JointPairWord[] {
  const bodies = new Map(groupedVictims(victims, ownerOf));
  const reports = new Map(groupedFamilies(families, ownerOf));
  const together = new Map<string, number>();
  const keyOf = (remainsId: string, reportId: string): string =>
    `${bodies.get(remainsId) ?? remainsId} ${reports.get(reportId) ?? reportId}`;
  for (const { remainsId, reportIds, probability } of odds) {
    const key = keyOf(remainsId, reportIds[0] ?? '');
    together.set(key, (together.get(key) ?? 0) + probability);
  }
  return victims.flatMap((victim) =>
    families.flatMap((family): JointPairWord[] => {
      const { remainsId, reportIds } = { remainsId: victim.recordId, reportIds: family.recordIds };
      const word = jointWordOf(together.get(keyOf(remainsId, reportIds[0] ?? '')) ?? 0);
      if (word === 'no' || !mayCompare(victim, family)) return [];
      return reportIds.map((reportId) => ({ remainsId, reportId, word }));
    }),
  );
}

type OwnerOf = (recordId: string) => string;

function groupedVictims(victims: readonly EventVictim[], ownerOf: OwnerOf) {
  const groups = alikeGroups(
    victims.map(({ recordId, record }) => ({ owner: ownerOf(recordId), people: [ownSamples(record)] })),
  );
  return victims.map(({ recordId }, at) => [recordId, groups[at] ?? at] as const);
}

function groupedFamilies(families: readonly EventFamily[], ownerOf: OwnerOf) {
  const groups = alikeGroups(
    families.map(({ recordIds, family }) => ({
      owner: ownerOf(recordIds[0] ?? ''),
      people: [...new Set(family.relatives.map(({ person }) => person))].map((person): GeneticProfile[] =>
        family.relatives.flatMap((sample) => (sample.person === person ? [sample.profile] : [])),
      ),
    })),
  );
  return families.flatMap(({ recordIds }, at) => recordIds.map((id) => [id, groups[at] ?? at] as const));
}
