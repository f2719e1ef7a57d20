import type { LedgerEntry } from './entry.js';
import { amendAndLook, clones, variedFields } from './rules-of-records.js';
import { dictionary, enumeration, halving } from './rules-of-questions.js';
import { unusualHours } from './unusual-hours.js';
import { PARAMETERS } from './parameters.js';

/** Rules of the detector, and `budget` for whoever asks more than one may. */
export const RULES = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R9', 'budget'] as const;
export type Rule = (typeof RULES)[number];

/** What a rule has seen. */
export interface Finding {
  readonly rule: Rule;
  /** Undefined: the institution, for no single account did it. */
  readonly actorId: string | undefined;
  readonly entries: readonly LedgerEntry[];
}

/** What ends the questions of whoever did it, beside telling of it. */
const STOPPING: ReadonlySet<Rule> = new Set(['R1', 'R2', 'R3', 'R6', 'R7']);

export const doesStop = (rule: Rule): boolean => STOPPING.has(rule);

export interface Watched {
  /** Entries of one institution, the oldest first. */
  readonly entries: readonly LedgerEntry[];
  /** Own records that a second person stands for: bodies of an event that somebody else has opened, or takes part in. */
  readonly vouched: ReadonlySet<string>;
  readonly now: Date;
}

type Pattern = (entries: readonly LedgerEntry[], vouched: ReadonlySet<string>) => readonly LedgerEntry[];

/** A rule over the entries of one account: those that make it fire, or none. */
const PATTERNS: Readonly<Record<'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6', Pattern>> = {
  R1: amendAndLook,
  R2: variedFields,
  R3: halving,
  R4: dictionary,
  R5: enumeration,
  R6: clones,
};
const WITHIN_MS = {
  R1: PARAMETERS.amendAndLook.withinMs,
  R2: PARAMETERS.variedFields.withinMs,
  R3: PARAMETERS.halving.withinMs,
  R4: PARAMETERS.dictionary.withinMs,
  R5: PARAMETERS.enumeration.withinMs,
  R6: PARAMETERS.clones.withinMs,
} as const;

/** What can be spread over accounts: what one account by itself would be stopped for, or names asked one by one. */
const SPREADING = ['R1', 'R2', 'R3', 'R4', 'R6'] as const;

/** Holds all rules against what an institution has asked of late. */
export function findingsIn({ entries, vouched, now }: Watched): readonly Finding[] {
  const since = (ms: number): readonly LedgerEntry[] =>
    entries.filter(({ at }) => now.getTime() - at.getTime() <= ms);
  const found: Finding[] = [];
  for (const actorId of new Set(entries.map((one) => one.actorId))) {
    for (const rule of ['R1', 'R2', 'R3', 'R4', 'R5', 'R6'] as const) {
      const own = since(WITHIN_MS[rule]).filter((one) => one.actorId === actorId);
      const seen = PATTERNS[rule](own, vouched);
      if (seen.length > 0) found.push({ rule, actorId, entries: seen });
    }
    const late = unusualHours(entries, actorId, now);
    if (late.length > 0) found.push({ rule: 'R9', actorId, entries: late });
  }
  const spread = spreadOver(since(PARAMETERS.spread.withinMs), vouched, found);
  return spread ? [...found, spread] : found;
}

/** R7: together, and no account alone. Whoever was already found alone is not found again for the house. */
function spreadOver(
  entries: readonly LedgerEntry[],
  vouched: ReadonlySet<string>,
  found: readonly Finding[],
): Finding | undefined {
  const alone = new Set(found.flatMap(({ actorId }) => actorId ?? []));
  const others = entries.filter(({ actorId }) => !alone.has(actorId));
  for (const rule of SPREADING) {
    const seen = PATTERNS[rule](others, vouched);
    if (new Set(seen.map(({ actorId }) => actorId)).size >= PARAMETERS.spread.accounts)
      return { rule: 'R7', actorId: undefined, entries: seen };
  }
  return undefined;
}
