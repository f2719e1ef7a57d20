import { canonicalJson, sortedJson, type ExchangeRecord } from '../../../../kernel/contract/index.js';
import { mayBeChild } from '../../../access/consent/index.js';

/** So many amendments of a record are compared at once, in so many days; NIST calls such a bound a query restriction. */
export const AMENDMENTS_AT_ONCE = 3;
export const AMENDMENT_DAYS = 30;

const WINDOW_MS = AMENDMENT_DAYS * 86_400_000;

/**
 * Parts of a record that hold as soon as they are said: what it is, who may be compared with it, and samples, for which a bound of
 * their own holds. None of them is weighed by what it says.
 */
export const HELD_AT_ONCE = [
  ...['recordType', 'institution', 'id', 'recordedAt', 'updatedAt', 'status', 'withdrawn'],
  ...['consents', 'wishes', 'since', 'until', 'situation', 'linkedReports'],
  ...['relatives', 'pedigree', 'directProfile', 'profile', 'profiles'],
  ...['intake', 'reporter', 'vulnerabilities', 'custody', 'attachments', 'asked', 'extra', 'reintegration'],
] as const;

const AT_ONCE: ReadonlySet<string> = new Set(HELD_AT_ONCE);

/** Compared state of a record, beside its content now. */
export interface ComparedState {
  /**
   * Content that is compared in the place of the present one, without the parts that hold at once; null: the
   * present one is compared.
   */
  readonly comparedContent: Readonly<Record<string, unknown>> | null;
  /** Times at which amendments came to be compared, of the last thirty days. */
  readonly comparedChanges: readonly Date[];
  /** From when on what it says is compared; null: it is. */
  readonly comparedFrom: Date | null;
}

type Standing = ComparedState & {
  readonly content: ExchangeRecord;
  readonly withdrawn: boolean;
};

export const NOTHING_DEFERRED: ComparedState = {
  comparedContent: null,
  comparedChanges: [],
  comparedFrom: null,
};

/**
 * Returns the compared state of a record once it says something else. Whoever varies a record and looks reads
 * of others what no level shows, by what agrees and where they stand: the first three changes in thirty days
 * are compared at once, later ones wait for the end of the thirty days or for a second person.
 */
export function comparedAfter(before: Standing, after: ExchangeRecord, now: Date): ComparedState {
  const changes = before.comparedChanges.filter((at) => now.getTime() - at.getTime() < WINDOW_MS);
  const compared = before.comparedContent ?? comparedPart(before.content);
  const next = comparedPart(after);
  // Back at what is compared anyway; or nobody compares it any more; or it is a child's now, which shields it.
  if (
    sortedJson(compared) === sortedJson(next) ||
    after.withdrawn !== undefined ||
    becomesChild(before.content, after, now)
  )
    return { comparedContent: null, comparedChanges: changes, comparedFrom: null };
  if (changes.length < AMENDMENTS_AT_ONCE)
    return { comparedContent: null, comparedChanges: [...changes, now], comparedFrom: null };
  const oldest = Math.min(...changes.map((at) => at.getTime()));
  return {
    comparedContent: compared,
    comparedChanges: changes,
    comparedFrom: new Date(oldest + WINDOW_MS),
  };
}

/**
 * Returns the compared state once deferred amendments are compared: from then on they count as one change,
 * and not if a second person has confirmed them.
 */
export function comparedNow(
  { comparedChanges }: ComparedState,
  { now, isConfirmed }: { readonly now: Date; readonly isConfirmed: boolean },
): ComparedState {
  const changes = comparedChanges.filter((at) => now.getTime() - at.getTime() < WINDOW_MS);
  return {
    comparedContent: null,
    comparedChanges: isConfirmed ? changes : [...changes, now],
    comparedFrom: null,
  };
}

/**
 * Returns the compared part of a content in its canonical written form, so that two ways to write one thing
 * are no change.
 */
function comparedPart(content: ExchangeRecord): Readonly<Record<string, unknown>> {
  const written = JSON.parse(canonicalJson(content)) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(written).filter(([name]) => !AT_ONCE.has(name)));
}

function becomesChild(before: ExchangeRecord, after: ExchangeRecord, now: Date): boolean {
  if (before.recordType !== 'living' || after.recordType !== 'living') return false;
  const at = now.toISOString();
  return mayBeChild(after, at) && !mayBeChild(before, at);
}
