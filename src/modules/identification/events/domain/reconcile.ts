import { jointAssignment, subAssignments, type JointPair } from '../../../../kernel/genetics/index.js';
import { membersOf } from './groups.js';

/** A pair of the event that the viewer may see with its figures. */
export interface EventPairFigures {
  readonly matchId: string;
  readonly report: string;
  readonly remains: string;
  /** Held against the others of the event (`groupsAmongCompanions`): without what all of them share. */
  readonly log10LR: number;
  readonly isIdentified: boolean;
  /** log10 of the ratio of each group of evidence, so held. */
  readonly groups: ReadonlyMap<string, number>;
}

export interface ComparedEvent {
  readonly pairs: readonly EventPairFigures[];
  /** Person of each report: the first of those reports that tell of the same one. */
  readonly missingOf: ReadonlyMap<string, string>;
  /** Body of each of the remains: the first of those of one body. */
  readonly bodyOf: ReadonlyMap<string, string>;
  /** Family of each missing person, where several of it are missing. */
  readonly familyOf: ReadonlyMap<string, string>;
  /** Missing persons who were found alive or were not there: no body is theirs. */
  readonly accounted: ReadonlySet<string>;
  /** Persons expected of whom nothing is compared (`eventPrior`). */
  readonly unknown: number;
}

/** Reason why one possibility is put before the next. */
export type Decides = 'identified' | 'accounted' | 'evidence' | 'one_to_one' | 'kinship_only' | 'nothing';

export interface Possibility {
  /** The other side: a missing person for a body, a body for a missing person. */
  readonly of: string;
  readonly matchId: string;
  /** Given all pairs of the event, each body being one person and each person one body. */
  readonly probability: number;
  readonly log10LR: number;
  /** log10 of the likeliest assignment with the pair over the likeliest without. */
  readonly log10Glr: number | undefined;
}

export interface ReconciliationLine {
  readonly key: string;
  readonly recordIds: readonly string[];
  readonly best: Possibility | undefined;
  readonly runnerUp: Possibility | undefined;
  /** Probability that it is none of those who are compared. */
  readonly none: number;
  readonly decides: Decides;
  /** Groups of evidence that weigh between the best and the next, log10, the strongest first. */
  readonly deciding: readonly { readonly group: string; readonly log10: number }[];
  /**
   * True where others of the family are missing in this event: kinship alone does not tell which of them it
   * is.
   */
  readonly needsJoint: boolean;
}

export interface Reconciled {
  readonly bodies: readonly ReconciliationLine[];
  readonly missing: readonly ReconciliationLine[];
  readonly isExact: boolean;
}

interface Best extends EventPairFigures {
  readonly missing: string;
  readonly body: string;
}

/** Below this nothing is said to be the best. */
const LEAST = 0.5;
const MOST_GROUPS = 3;

/**
 * Reconciles an event as a whole, who is who: exact over all one-to-one assignments (`jointAssignment`), each
 * missing person with the weight of its pair over the weight of somebody unknown. What was identified is
 * settled and takes no part in the reckoning.
 */
export function reconcile(compared: ComparedEvent): Reconciled {
  const pairs = bestPairs(compared);
  const settled = pairs.filter(({ isIdentified }) => isIdentified);
  const taken = new Set(settled.flatMap(({ missing, body }) => [missing, body]));
  const open = pairs.filter(
    ({ missing, body }) => !taken.has(missing) && !taken.has(body) && !compared.accounted.has(missing),
  );
  const bodies = keysOf(compared.bodyOf);
  const missing = keysOf(compared.missingOf);
  const { found, none, isExact } = assigned(compared, open);
  const lines = (keys: readonly string[], side: 'body' | 'missing', members: Members): ReconciliationLine[] =>
    keys.map((key) => {
      const own = settled.filter((pair) => pair[side] === key);
      const possible = found.filter(({ pair }) => pair[side] === key);
      return lineOf(key, { side, own, possible, none, members, compared });
    });
  return {
    bodies: lines(bodies, 'body', membersOf(compared.bodyOf)),
    missing: lines(missing, 'missing', membersOf(compared.missingOf)),
    isExact,
  };
}

type Members = ReadonlyMap<string, readonly string[]>;
const keysOf = (groups: ReadonlyMap<string, string>): string[] => [...new Set(groups.values())];

/**
 * Chooses one pair for a body and a person: of several fragments or reports the one that says most, for they
 * may say the same.
 */
function bestPairs({ pairs, missingOf, bodyOf }: ComparedEvent): Best[] {
  const best = new Map<string, Best>();
  for (const pair of pairs) {
    const [missing, body] = [missingOf.get(pair.report), bodyOf.get(pair.remains)];
    if (missing === undefined || body === undefined) continue;
    const key = `${missing} ${body}`;
    const before = best.get(key);
    const isBetter =
      before === undefined ||
      Number(pair.isIdentified) - Number(before.isIdentified) > 0 ||
      (pair.isIdentified === before.isIdentified && pair.log10LR > before.log10LR);
    if (isBetter) best.set(key, { ...pair, missing, body });
  }
  return [...best.values()];
}

interface Found {
  readonly pair: Best;
  readonly joint: JointPair;
}

function assigned({ familyOf, unknown }: ComparedEvent, open: readonly Best[]) {
  const bodies = [...new Set(open.map(({ body }) => body))];
  const people = [...new Set(open.map(({ missing }) => missing))];
  const families = [...membersOf(new Map(people.map((one) => [one, familyOf.get(one) ?? one]))).values()];
  const pairOf = new Map(open.map((pair) => [`${pair.missing} ${pair.body}`, pair]));
  const pairAt = (person: string | undefined, victim: number): Best | undefined =>
    pairOf.get(`${person} ${bodies[victim]}`);
  const joint = jointAssignment({
    victims: bodies.length,
    most: 1,
    families: families.map((family) =>
      subAssignments({
        candidates: family.map((person) =>
          bodies.flatMap((_, victim) => (pairAt(person, victim) ? [victim] : [])),
        ),
        lnRatio: (victims) =>
          victims.reduce((sum, victim, place) => {
            const pair = victim < 0 ? undefined : pairAt(family[place], victim);
            return pair ? sum + pair.log10LR * Math.LN10 - Math.log(unknown) : sum;
          }, 0),
      }),
    ),
  });
  const found = joint.pairs.flatMap((one): Found[] => {
    const pair = pairAt(families[one.family]?.[one.place], one.victim);
    return pair ? [{ pair, joint: one }] : [];
  });
  const none = new Map(bodies.map((body, victim) => [body, joint.nobody[victim] ?? 1]));
  return { found, none, isExact: joint.exactness.isExact };
}

interface LineFacts {
  readonly side: 'body' | 'missing';
  readonly own: readonly Best[];
  readonly possible: readonly Found[];
  readonly none: ReadonlyMap<string, number>;
  readonly members: Members;
  readonly compared: ComparedEvent;
}

function lineOf(key: string, facts: LineFacts): ReconciliationLine {
  const { side, own, possible, none, members, compared } = facts;
  const other = side === 'body' ? 'missing' : 'body';
  const recordIds = members.get(key) ?? [key];
  const settled = own[0];
  const sorted = possible.toSorted((one, next) => next.joint.posterior - one.joint.posterior);
  const shown = sorted.map(({ pair, joint }): Possibility => {
    const { matchId, log10LR } = pair;
    const log10Glr = Number.isFinite(joint.lnGlr) ? joint.lnGlr / Math.LN10 : undefined;
    return { of: pair[other], matchId, probability: joint.posterior, log10LR, log10Glr };
  });
  const kin = new Set(
    [...(side === 'missing' ? [key] : []), ...sorted.map(({ pair }) => pair.missing)].filter((one) =>
      hasKin(one, compared),
    ),
  );
  if (settled) {
    const { matchId, log10LR } = settled;
    const best = { of: settled[other], matchId, probability: 1, log10LR, log10Glr: undefined };
    return {
      ...{ key, recordIds, best, runnerUp: undefined, none: 0, decides: 'identified', deciding: [] },
      needsJoint: false,
    };
  }
  const sum = shown.reduce((total, { probability }) => total + probability, 0);
  const [best, runnerUp] = shown;
  return {
    ...{ key, recordIds, best, runnerUp },
    none: side === 'body' ? (none.get(key) ?? 1) : Math.max(0, 1 - sum),
    decides: compared.accounted.has(key) ? 'accounted' : decidesOf(sorted, compared),
    deciding: decidingOf(sorted),
    needsJoint: side === 'missing' ? kin.has(key) : best !== undefined && kin.has(best.of),
  };
}

function hasKin(missing: string, { familyOf, missingOf }: ComparedEvent): boolean {
  const family = familyOf.get(missing);
  if (family === undefined) return false;
  return keysOf(missingOf).some((other) => other !== missing && familyOf.get(other) === family);
}

function decidesOf([first, second]: readonly Found[], { familyOf }: ComparedEvent): Decides {
  if (!first) return 'nothing';
  const isKin =
    second !== undefined &&
    first.pair.missing !== second.pair.missing &&
    familyOf.get(first.pair.missing) !== undefined &&
    familyOf.get(first.pair.missing) === familyOf.get(second.pair.missing);
  if (isKin && second.joint.posterior > first.joint.posterior / 100) return 'kinship_only';
  if (first.joint.posterior < LEAST) return 'nothing';
  // The pair alone would say another: it is the others that leave only this.
  return second && second.pair.log10LR > first.pair.log10LR ? 'one_to_one' : 'evidence';
}

function decidingOf([first, second]: readonly Found[]): ReconciliationLine['deciding'] {
  if (!first) return [];
  const names = new Set([...first.pair.groups.keys(), ...(second?.pair.groups.keys() ?? [])]);
  return [...names]
    .map((group) => ({
      group,
      log10: (first.pair.groups.get(group) ?? 0) - (second?.pair.groups.get(group) ?? 0),
    }))
    .filter(({ log10 }) => Math.abs(log10) >= 0.05)
    .sort((one, next) => Math.abs(next.log10) - Math.abs(one.log10))
    .slice(0, MOST_GROUPS);
}
