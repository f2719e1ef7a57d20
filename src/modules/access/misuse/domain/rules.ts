import type { QueryLogEntry } from './entry.js';
import { amendAndLook, clones, isChange, similarRecords, variedFields } from './rules-of-records.js';
import { decoysListed, dictionary, enumeration, halving, type Moment } from './rules-of-questions.js';
import { unusualHours } from './unusual-hours.js';
import { unusualPlace } from './unusual-place.js';
import { PARAMETERS } from './parameters.js';

/** Rules of the detector, and `budget` for whoever asks more than one may. */
export const RULES = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'budget'] as const;
export type MisuseRule = (typeof RULES)[number];

/** Finding of a rule. */
export interface MisuseFinding {
  readonly rule: MisuseRule;
  /** Undefined: the institution, for no single account did it. */
  readonly actorId: string | undefined;
  readonly entries: readonly QueryLogEntry[];
  /** True where it ends the questions of whoever did it, beside telling of it. */
  readonly stops: boolean;
}

/** Rules that end questions; R1 is told of before it does so. */
const STOPPING: ReadonlySet<MisuseRule> = new Set(['R1', 'R2', 'R3', 'R6', 'R7', 'R8', 'R10']);

export interface Watched {
  /** Entries of one institution, the oldest first. */
  readonly entries: readonly QueryLogEntry[];
  /** Own records that a second person stands for: bodies of an event that somebody else has opened, or takes part in. */
  readonly vouched: ReadonlySet<string>;
  readonly now: Date;
  /** Until when, by `settledKey`, somebody has judged what was asked, or reopened the questions: it counts no more. */
  readonly settled?: ReadonlyMap<string, Date>;
}

/** @param subjectId an account, or the institution where no single account did it */
export const settledKey = (rule: MisuseRule, subjectId: string): string => `${rule} ${subjectId}`;

type OfAccount = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R8' | 'R10';
type Pattern = (
  entries: readonly QueryLogEntry[],
  vouched: ReadonlySet<string>,
  moment: Moment,
) => readonly QueryLogEntry[];

/** A rule over the entries of one account: those that make it fire, or none. */
const PATTERNS: Readonly<Record<OfAccount, Pattern>> = {
  R1: (entries) => amendAndLook(entries, PARAMETERS.amendAndLook.stopsAt),
  R2: variedFields,
  R3: halving,
  R4: dictionary,
  R5: (entries, _vouched, moment) => enumeration(entries, moment),
  R6: clones,
  R8: (entries, _vouched, moment) => decoysListed(entries, moment),
  R10: similarRecords,
};

const WITHIN_MS: Readonly<Record<OfAccount, number>> = {
  R1: PARAMETERS.amendAndLook.withinMs,
  R2: PARAMETERS.variedFields.withinMs,
  R3: PARAMETERS.halving.withinMs,
  R4: PARAMETERS.dictionary.withinMs,
  R5: 7 * PARAMETERS.enumeration.dayMs,
  R6: PARAMETERS.clones.withinMs,
  // What was in hand before the first list that counts is of the time before.
  R8: 2 * PARAMETERS.decoys.withinMs,
  R10: PARAMETERS.similarRecords.withinMs,
};

const OF_ACCOUNT = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R8', 'R10'] as const;
/**
 * Rules that end the questions of an account, held against each of its questions before the answer is out.
 */
const AT_ONCE = ['R1', 'R2', 'R3', 'R6', 'R8'] as const;
/**
 * Rules that can be broken by several accounts together: those for which one account by itself would be
 * stopped, or names asked one by one.
 */
const SPREADING = ['R1', 'R2', 'R3', 'R4', 'R6', 'R10'] as const;

/** Stretch of time for which a finding of an account says that it was found alone, in milliseconds. */
export const withinOf = (rule: MisuseRule): number => (rule in WITHIN_MS ? WITHIN_MS[rule as OfAccount] : 0);

/** Holds all rules against what an institution has asked of late. */
export function findingsIn(watched: Watched): readonly MisuseFinding[] {
  const { entries, now } = watched;
  const found: MisuseFinding[] = [];
  for (const actorId of new Set(entries.map((one) => one.actorId))) {
    found.push(...ofAccount(watched, actorId, OF_ACCOUNT));
    const late = unusualHours(entries, actorId, now);
    const unusual = late.length > 0 ? late : unusualPlace(entries, actorId, now);
    if (unusual.length > 0) found.push({ rule: 'R9', actorId, entries: unusual, stops: false });
  }
  const alone = new Set(found.filter(isForGood).flatMap(({ actorId }) => actorId ?? []));
  const spread = spreadOver(watched, alone);
  return [
    ...found,
    ...toldOfCycles(watched, alone),
    ...toldOfEnumeration(watched, found),
    ...(spread ? [spread] : []),
  ];
}

/**
 * Tells whether a finding takes its account out of the rules of the institution. Whoever is stopped, or was
 * told of for what may be spread, is not counted for the institution once more. To be told of for anything
 * else takes nobody out of it: it would be the way to share work unseen.
 */
const isForGood = ({ rule, stops }: MisuseFinding): boolean => stops || rule === 'R4';

/**
 * Holds the rules that stop against a question that is being answered.
 *
 * @param entries what has to do with the question, itself among them
 * @param alone accounts of the institution that were found by themselves already
 */
export function stopsIn(
  watched: Watched,
  actorId: string,
  alone: ReadonlySet<string>,
): readonly MisuseFinding[] {
  const accounts = [...new Set(watched.entries.map((one) => one.actorId))];
  const found = accounts.flatMap((one) => ofAccount(watched, one, AT_ONCE));
  const spread = spreadOver(watched, new Set([...alone, ...found.flatMap((one) => one.actorId ?? [])]));
  // The others are judged by all that they have asked, when they ask.
  const own = found.filter((one) => one.actorId === actorId);
  return spread ? [...own, spread] : own;
}

function ofAccount(watched: Watched, actorId: string, rules: readonly OfAccount[]): MisuseFinding[] {
  const mine = { ...watched, entries: watched.entries.filter((one) => one.actorId === actorId) };
  return rules.flatMap((rule) => {
    const key = settledKey(rule, actorId);
    const own = entriesFor(mine, rule, key);
    const seen = PATTERNS[rule](own, watched.vouched, {
      now: watched.now,
      settledAt: watched.settled?.get(key),
    });
    return seen.length > 0 ? [{ rule, actorId, entries: seen, stops: STOPPING.has(rule) }] : [];
  });
}

/** A decoy that was judged counts no more, and what was in hand before does. */
const entriesFor = (watched: Watched, rule: OfAccount, key: string): readonly QueryLogEntry[] =>
  recent(rule === 'R8' ? { ...watched, settled: new Map() } : watched, WITHIN_MS[rule], key);

/** R1 before it stops anybody: told of an account, or of several together. */
function toldOfCycles(watched: Watched, alone: ReadonlySet<string>): MisuseFinding[] {
  const times = fewestNotByChance(watched);
  if (times === undefined) return [];
  const found = [...new Set(watched.entries.map((one) => one.actorId))].flatMap(
    (actorId): MisuseFinding[] => {
      const own = recent(watched, WITHIN_MS.R1, settledKey('R1', actorId));
      const seen = amendAndLook(
        own.filter((one) => one.actorId === actorId),
        times,
      );
      return seen.length > 0 ? [{ rule: 'R1', actorId, entries: seen, stops: false }] : [];
    },
  );
  const known = new Set([...alone, ...found.flatMap(({ actorId }) => actorId ?? [])]);
  const seen = amendAndLook(ofOthers(watched, known), times);
  return isSpread(seen) ? [...found, { rule: 'R7', actorId: undefined, entries: seen, stops: false }] : found;
}

/**
 * R5 over several accounts: told as R5 is, for nothing answers to what is not there. Whoever was seen alone
 * is not counted for the institution once more, so that a colleague's one stale link beside it is nothing.
 */
function toldOfEnumeration(watched: Watched, found: readonly MisuseFinding[]): MisuseFinding[] {
  const alone = new Set(
    found.filter((one) => one.rule === 'R5' || isForGood(one)).flatMap(({ actorId }) => actorId ?? []),
  );
  const moment = { now: watched.now, settledAt: undefined };
  const seen = PATTERNS.R5(ofOthers(watched, alone), watched.vouched, moment);
  return isSpread(seen) ? [{ rule: 'R7', actorId: undefined, entries: seen, stops: false }] : [];
}

/**
 * Returns the fewest amendments of a record that are told of. In an institution that has just begun all work
 * on the same few records, and on a busy day of a small one colleagues meet at one record: were n changes
 * spread evenly over r records, k of them would meet on one of them about n^k / (k! r^(k-1)) times a day.
 */
function fewestNotByChance({ entries, now }: Watched): number | undefined {
  const { times, stopsAt, leastRecords, mostByChance, withinMs } = PARAMETERS.amendAndLook;
  const records = new Set(entries.flatMap(({ ownObjects }) => ownObjects)).size;
  if (records < leastRecords) return undefined;
  const changes = entries.filter(
    ({ kind, at }) => isChange(kind) && now.getTime() - at.getTime() <= withinMs,
  ).length;
  let expected = changes;
  for (let met = 2; met < stopsAt; met += 1) {
    expected *= changes / (met * records);
    if (met >= times && expected <= mostByChance) return met;
  }
  return undefined;
}

function recent({ entries, now, settled }: Watched, withinMs: number, key: string): readonly QueryLogEntry[] {
  const since = Math.max(now.getTime() - withinMs, (settled?.get(key)?.getTime() ?? -1) + 1);
  return entries.filter(({ at }) => at.getTime() >= since);
}

/**
 * R7: together, and no account alone. Whoever was already found alone is not found again for the institution.
 */
function spreadOver(watched: Watched, alone: ReadonlySet<string>): MisuseFinding | undefined {
  const others = ofOthers(watched, alone);
  for (const rule of SPREADING) {
    const seen = PATTERNS[rule](others, watched.vouched, { now: watched.now, settledAt: undefined });
    if (isSpread(seen)) return { rule: 'R7', actorId: undefined, entries: seen, stops: true };
  }
  return undefined;
}

function ofOthers(watched: Watched, alone: ReadonlySet<string>): readonly QueryLogEntry[] {
  const institutionId = watched.entries[0]?.institutionId ?? '';
  const together = recent(watched, PARAMETERS.spread.withinMs, settledKey('R7', institutionId));
  return together.filter(({ actorId }) => !alone.has(actorId));
}

const isSpread = (seen: readonly QueryLogEntry[]): boolean =>
  new Set(seen.map(({ actorId }) => actorId)).size >= PARAMETERS.spread.accounts;
