import { agreementsBetween, type Agreement } from '../../../modules/institutions/index.js';
import type { Missing } from '../set-up/missing.js';
import type { PairOfInstitutions } from '../set-up/pairs.js';
import { KINSHIP, type Cast, type KeptBy } from './invented-records.js';

/** Key under which stands what fell to the operator. */
export const TO_OPERATOR = '';

/** By the code of an invented person: comparisons in which it was found, and institutions that were told. */
export interface Outcome {
  readonly found: ReadonlySet<string>;
  readonly told: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What came of a body of which only DNA is known, and of a report that says no more than that of the parents. */
export interface RehearsedKinship {
  /** Whether agreements let the samples be held against each other. */
  readonly permitted: boolean;
  readonly found: boolean;
  /** Institutions in whose inbox the match stands. */
  readonly inboxes: readonly string[];
  /** What kept a body from parents who let their DNA be compared at home alone; absent where it was found. */
  readonly kept?: KeptBy;
}

/**
 * What came of DNA alone in a pair of institutions; nothing where no report of theirs is compared with remains.
 *
 * @param cast invented people of the pair
 */
export function kinshipOf(cast: readonly Cast[], { found, told }: Outcome, { dna }: PairOfInstitutions) {
  const typed = cast.filter(({ isTyped }) => isTyped);
  const free = typed.find(({ keptBy }) => !keptBy);
  const shut = typed.find(({ keptBy }) => keptBy);
  if (!free || !shut?.keptBy) return undefined;
  const inboxes = [...(told.get(free.code) ?? [])].filter((one) => one !== TO_OPERATOR).toSorted();
  const kinship: RehearsedKinship = {
    ...{ permitted: dna.includes(KINSHIP), found: found.has(free.code), inboxes },
    ...(!found.has(shut.code) && { kept: shut.keptBy }),
  };
  return kinship;
}

/** Whether DNA was found and told of where it may be compared, nowhere else, and never against what parents decided. */
export function isKinshipAsAgreed({ permitted, found, inboxes, kept }: RehearsedKinship): boolean {
  return kept !== undefined && permitted === found && found === inboxes.length > 0;
}

/** Names the agreements for want of which two institutions compare, and hold no DNA against each other. */
export function missingDna(
  { a, b, compared, dna }: PairOfInstitutions,
  agreements: readonly Agreement[],
): readonly Missing[] {
  if (compared.every((kind) => dna.includes(kind))) return [];
  const named = agreementsBetween(a, b, [], agreements).map(({ code }) => code);
  const parameters = { a: a.code, b: b.code, agreements: named.join(', ') };
  return [{ code: 'SETUP.PAIR_DNA', parameters }];
}
