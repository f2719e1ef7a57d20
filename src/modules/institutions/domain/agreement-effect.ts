import {
  KINDS,
  PURPOSE_OF_KIND,
  SIDES_OF_KIND,
  type Kind,
  type LinkedRecordType,
} from '../../../kernel/linkage/index.js';
import type { AgreementCategory } from './institution.js';
import { choices, fault, type ProfileFault } from './profile/profile-fault.js';

/** Terms of an agreement, as far as it follows from them what it lets anybody do. */
export interface AgreementTerms {
  /** Codes of institutions; `*`: every institution of the network. */
  readonly parties: '*' | readonly string[];
  readonly except: readonly (readonly string[])[];
  readonly categories: readonly AgreementCategory[];
  readonly level: number;
  readonly purposes: readonly string[];
}

/** An enrolled institution, as far as it decides what an agreement with it does now. */
export interface EnrolledParty {
  readonly code: string;
  readonly isClosed: boolean;
  /** Types of the records that it holds. */
  readonly holds: ReadonlySet<LinkedRecordType>;
}

/** Place of an agreement in a file. */
type Place = readonly PropertyKey[];

/** Returns the comparisons that the categories and purposes of an agreement let be made. */
export function kindsAgreed({
  categories,
  purposes,
}: Pick<AgreementTerms, 'categories' | 'purposes'>): Kind[] {
  return KINDS.filter((kind) => {
    const { a, b } = SIDES_OF_KIND[kind];
    const isCovered = categories.includes(a) && categories.includes(b);
    return isCovered && (purposes.length === 0 || purposes.includes(PURPOSE_OF_KIND[kind]));
  });
}

/** Finds what an agreement is refused for: with it nobody could ever do anything. */
export function agreementFaults({ parties, except }: AgreementTerms, at: Place): ProfileFault[] {
  if (parties === '*') return [];
  const named = [...new Set(parties)];
  const [only] = named;
  if (only !== undefined && named.length === 1)
    return [fault([...at, 'parties'], 'PROFILES.AGREEMENT_ONE_PARTY', { code: only })];
  return pairsOf(named).every((pair) => isExcepted(except, pair))
    ? [fault([...at, 'except'], 'PROFILES.AGREEMENT_EXCEPTS_ALL')]
    : [];
}

/** Finds an agreement that is over before it begins. */
export function endFaults(
  { until }: { readonly until?: Date | undefined },
  at: Place,
  now: Date,
): ProfileFault[] {
  if (until === undefined || until > now) return [];
  return [fault([...at, 'until'], 'PROFILES.AGREEMENT_ENDED', { until: until.toISOString() })];
}

/**
 * Finds what an agreement says without effect by its own terms: it is no fault, for other terms of it may be
 * meant, but nobody is to find it out by waiting.
 */
export function termWarnings(
  { parties, except, level, ...terms }: AgreementTerms,
  at: Place,
): ProfileFault[] {
  const warnings: ProfileFault[] = [];
  if (kindsAgreed(terms).length === 0) {
    const isPurpose = kindsAgreed({ ...terms, purposes: [] }).length > 0;
    const path = [...at, isPurpose ? 'purposes' : 'categories'];
    warnings.push(fault(path, 'PROFILES.AGREEMENT_COMPARES_NOTHING'));
  }
  if (level === 0) warnings.push(fault([...at, 'level'], 'PROFILES.AGREEMENT_TELLS_NOTHING'));
  for (const [index, pair] of except.entries()) {
    const [one = '', other = ''] = pair;
    const isOfParties = parties === '*' || pair.every((code) => parties.includes(code));
    if (one !== other && isOfParties) continue;
    const path = [...at, 'except', index];
    warnings.push(fault(path, 'PROFILES.AGREEMENT_EXCEPTS_NOBODY', { pair: `${one}, ${other}` }));
  }
  return warnings;
}

/** Finds what an agreement does not do as the institutions that are enrolled stand now. */
export function partyWarnings(
  { parties, except, ...terms }: AgreementTerms,
  at: Place,
  enrolled: ReadonlyMap<string, EnrolledParty>,
): ProfileFault[] {
  const path = [...at, 'parties'];
  const absent = (parties === '*' ? [] : parties).flatMap((code, index): ProfileFault[] => {
    const known = enrolled.get(code);
    if (known && !known.isClosed) return [];
    if (known) return [fault([...path, index], 'PROFILES.AGREEMENT_PARTY_CLOSED', { code })];
    const meant = choices(code, [...enrolled.keys()]);
    return [fault([...path, index], 'PROFILES.AGREEMENT_PARTY_UNKNOWN', { code, meant })];
  });
  const holders = [...enrolled.values()].filter(
    ({ code, holds }) => holds.size > 0 && (parties === '*' || parties.includes(code)),
  );
  const kinds = kindsAgreed(terms);
  const isIdle = !pairsOf(holders).some(
    ([one, other]) =>
      !isExcepted(except, [one.code, other.code]) && kinds.some((kind) => havePair(kind, one, other)),
  );
  // Before anybody holds a record no agreement has anything to compare, which nobody needs to be told of each.
  const isFounding = [...enrolled.values()].every(({ holds }) => holds.size === 0);
  const isTold = kinds.length === 0 || absent.length > 0 || isFounding;
  return isIdle && !isTold ? [fault(path, 'PROFILES.AGREEMENT_NOTHING_HELD')] : absent;
}

/**
 * Finds the parties of an agreement in which an alert finds nobody: what is found under it nobody there hears of.
 *
 * @param unreached codes of the institutions that have nobody to tell
 */
export function untoldWarnings(
  { parties }: Pick<AgreementTerms, 'parties'>,
  at: Place,
  unreached: readonly string[],
): ProfileFault[] {
  const path = [...at, 'parties'];
  const say = (code: string, place: Place) => fault(place, 'PROFILES.AGREEMENT_PARTY_UNTOLD', { code });
  if (parties === '*') return unreached.map((code) => say(code, path));
  return parties.flatMap((code, index) => (unreached.includes(code) ? [say(code, [...path, index])] : []));
}

function havePair(kind: Kind, one: EnrolledParty, other: EnrolledParty): boolean {
  const { a, b } = SIDES_OF_KIND[kind];
  return (one.holds.has(a) && other.holds.has(b)) || (one.holds.has(b) && other.holds.has(a));
}

function pairsOf<T>(list: readonly T[]): (readonly [T, T])[] {
  return list.flatMap((one, at) => list.slice(at + 1).map((other) => [one, other] as const));
}

function isExcepted(except: AgreementTerms['except'], [one, other]: readonly [string, string]): boolean {
  return except.some((pair) => one !== other && pair.includes(one) && pair.includes(other));
}
