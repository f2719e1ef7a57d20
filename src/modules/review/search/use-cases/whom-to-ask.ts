import type { RecordType } from '../../../../kernel/contract/index.js';
import { isAllowed, type Actor } from '../../../access/accounts/index.js';
import type { Disclosure } from '../../disclosure/index.js';
import type { Institution } from '../../../institutions/index.js';
import { READING_OF, type StoredRecord } from '../../../records/records/index.js';
import { pairOf, standIn } from '../domain/asking.js';
import { isShownAt, LISTED_FROM } from '../domain/at-others.js';
import type { Facets } from '../domain/facets.js';

export type NotAsked =
  | 'case'
  | 'closed'
  | 'consent'
  | 'facet'
  | 'kept'
  | 'level'
  | 'no_agreement'
  | 'not_chosen'
  | 'role';

interface Question {
  readonly actor: Actor;
  readonly asker: Institution;
  readonly facets: Facets;
  readonly isKept?: boolean;
}

/**
 * Record types that one may ask others for. These are remains alone: for a report or somebody who lives, with
 * a case of one's own, by comparison.
 */
const OF_OTHERS: readonly RecordType[] = ['remains'];

function isChosen(
  { code, country }: Institution,
  { institutions: codes, institutionCountries: countries }: Facets,
): boolean {
  return (
    (codes.length === 0 || codes.includes(code)) && (countries.length === 0 || countries.includes(country))
  );
}

/**
 * Returns the record types in which an institution is asked, or why it is not; decided before any of them is
 * read.
 */
export function typesToAsk(
  institution: Institution,
  { actor, asker, facets, isKept }: Question,
  agreed: Disclosure,
): readonly RecordType[] | NotAsked {
  const { recordTypes } = facets;
  if (!isChosen(institution, facets)) return 'not_chosen';
  if (institution.id === asker.id) {
    const mine = recordTypes.filter((type) => isAllowed(actor, READING_OF[type], 'own'));
    return mine.length > 0 ? mine : 'role';
  }
  if (isKept) return 'kept';
  if (institution.closedAt) return 'closed';
  if (!recordTypes.includes('remains')) return 'case';
  const pair = pairOf(asker, standIn(institution, 'remains'));
  if (!agreed.mayStand(pair)) return 'no_agreement';
  const level = agreed.levelOfSide(pair, 'b');
  if (level < LISTED_FROM) return 'level';
  return isShownAt(facets, { level, dnaLevel: agreed.of(pair)?.dnaLevel ?? 0 }) ? OF_OTHERS : 'facet';
}

/**
 * Returns the level at which an institution lets its remains be seen by agreement, whatever a record says for
 * itself.
 */
export function levelOfRemains(agreed: Disclosure, asker: Institution, institution: Institution) {
  return agreed.levelOfSide(pairOf(asker, standIn(institution, 'remains')), 'b');
}

/**
 * Returns the level at which another's record that answers is listed; undefined where it must not be found,
 * or not by this question.
 */
export function listedLevel(disclosure: Disclosure, { asker, facets }: Question, record: StoredRecord) {
  const view = disclosure.of(pairOf(asker, record));
  if (!view || view.hasEnded) return undefined;
  const { level } = view.b;
  const isListed = level >= LISTED_FROM && isShownAt(facets, { level, dnaLevel: view.dnaLevel });
  return isListed ? level : undefined;
}
