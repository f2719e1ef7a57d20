import { GROUPS, ITEMS, type Group, type CompletenessItem } from './items.js';
import { entriesAt, isEntry, tells, type StatedContent } from './said.js';

/** State of a part of a report: told, asked in vain, or not yet asked. */
export type ItemState = 'given' | 'unknown' | 'refused' | 'not_asked';

export interface GroupStatus {
  readonly group: Group;
  readonly weight: number;
  readonly points: number;
  readonly items: readonly { readonly item: string; readonly state: ItemState }[];
}

export interface CompletenessTask {
  /** An item, or what everything else waits for: `consent_search`, `consent_forensic_matching`, `contact`. */
  readonly item: string;
  readonly group: Group | undefined;
  /** By how many points the report would tell more; 0 for what lets the rest be used at all. */
  readonly points: number;
  readonly paths: readonly string[];
}

export interface ReportCompleteness {
  /** 0 to 100: what the report tells of all that helps to find somebody. */
  readonly score: number;
  /** The highest score that it can come to: without what nobody knows or wants to say. */
  readonly reachable: number;
  readonly groups: readonly GroupStatus[];
  /** Questions to ask next, the most helpful first. */
  readonly tasks: readonly CompletenessTask[];
}

const SETTLED: readonly unknown[] = ['unknown', 'refused'];
const CONSENTS = ['search', 'forensic_matching'] as const;

/**
 * Returns how complete a report or a draft is, and what to ask next. What was asked in vain is asked no more.
 */
export function completenessOf(said: StatedContent): ReportCompleteness {
  const stands = ITEMS.map((item) => ({ item, state: stateOf(said, item) }));
  const sum = (some: typeof stands): number => some.reduce((points, { item }) => points + item.points, 0);
  const groups = (Object.keys(GROUPS) as Group[]).map((group) => {
    const ofGroup = stands.filter(({ item }) => item.group === group);
    return {
      ...{ group, weight: GROUPS[group], points: sum(ofGroup.filter(({ state }) => state === 'given')) },
      items: ofGroup.map(({ item, state }) => ({ item: item.name, state })),
    };
  });
  return {
    score: sum(stands.filter(({ state }) => state === 'given')),
    reachable: sum(stands.filter(({ state }) => state === 'given' || state === 'not_asked')),
    ...{ groups, tasks: [...conditionsOf(said), ...tasksOf(said, stands)] },
  };
}

/** Tells whether the report says something by which somebody can be known. */
export function identifiesSomebody(said: StatedContent): boolean {
  return ITEMS.some(({ identifies, isGiven }) => identifies === true && isGiven(said));
}

/** Tells whether there is a way back to whoever reported. */
export function canBeReached(said: StatedContent): boolean {
  return tells(said, 'reporter.phone', 'reporter.email');
}

function stateOf(said: StatedContent, { paths, isGiven }: CompletenessItem): ItemState {
  if (isGiven(said)) return 'given';
  const answers = paths.map((path) => askedAt(said, path));
  if (!answers.every((answer) => SETTLED.includes(answer))) return 'not_asked';
  return answers.includes('refused') ? 'refused' : 'unknown';
}

/** Returns the answer that was noted when somebody asked for a field, or for the block that it stands in. */
function askedAt({ asked }: StatedContent, path: string): unknown {
  if (!isEntry(asked)) return undefined;
  const keys = path.split('.').map((_, at, all) => all.slice(0, at + 1).join('.'));
  return keys.map((key) => asked[key]).find((answer) => SETTLED.includes(answer));
}

function tasksOf(
  said: StatedContent,
  stands: readonly { item: CompletenessItem; state: ItemState }[],
): CompletenessTask[] {
  const noRemains = consentsOf(said, 'forensic_matching').some(({ decision }) => decision === 'refused');
  const open = stands.filter(({ item, state }) => state === 'not_asked' && !(noRemains && item.ofRemains));
  // Nobody is asked for a second sample, or a nickname, before the first.
  const first = open.filter(
    ({ item }, at) => !open.slice(0, at).some((other) => other.item.paths.join() === item.paths.join()),
  );
  return first
    .map(({ item: { name, group, points, paths } }) => ({ item: name, group, points, paths }))
    .sort((a, b) => b.points - a.points);
}

/** Tasks without which the rest is in vain. A family that has refused is not asked again. */
function conditionsOf(said: StatedContent): CompletenessTask[] {
  const consents = CONSENTS.filter((purpose) => consentsOf(said, purpose).length === 0).map((purpose) => ({
    ...{ item: `consent_${purpose}`, group: undefined, points: 0, paths: ['consents'] },
  }));
  const paths = ['reporter.phone', 'reporter.email'];
  const isSettled = paths.every((path) => SETTLED.includes(askedAt(said, path)));
  if (canBeReached(said) || isSettled) return consents;
  return [...consents, { item: 'contact', group: undefined, points: 0, paths }];
}

function consentsOf(said: StatedContent, purpose: string) {
  return entriesAt(said, 'consents').filter((entry) => entry['purpose'] === purpose);
}
