import type { VariablesOf } from '../graphql/graphql.js';
import { KIND, PERSONS, type DraftContent } from './draft-state.js';
import type { FILE_GROUP } from './file-group.js';

export const FEWEST_PERSONS = 2;
export const MOST_PERSONS = 60;

export const GROUP_KINDS = ['family', 'vehicle', 'train', 'vessel', 'on_foot', 'other'] as const;

/** A person of a group as the form has them: as little as is known. */
export interface GroupPersonDraft {
  /** Made here, so that a list knows its lines again. */
  readonly id: string;
  readonly full?: string;
  readonly sex?: 'female' | 'male' | 'intersex' | 'unknown';
  readonly ageYears?: { readonly min?: number; readonly max?: number };
  /** Town or department where the person is from. */
  readonly from?: string;
  readonly household?: string;
}

export function personsIn(fields: DraftContent): readonly GroupPersonDraft[] {
  const persons = fields[PERSONS];
  return Array.isArray(persons) ? (persons as GroupPersonDraft[]) : [];
}

/** Returns the name of a person, for whoever reads a list of codes. */
export function personOf(fields: DraftContent, at: number): string {
  return personsIn(fields)[at]?.full ?? '';
}

type GroupInput = VariablesOf<typeof FILE_GROUP>['input'];

/** Returns what the API is sent for a group: what was told for all, and each person. */
export function groupInput(fields: DraftContent): Omit<GroupInput, 'idempotencyKey' | 'receipt'> {
  const kind = GROUP_KINDS.find((one) => one === fields[KIND]) ?? 'other';
  const shared = {};
  const asked: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(fields)) {
    if (path.startsWith('group.')) continue;
    if (path.startsWith('asked.')) asked[path.slice('asked.'.length)] = value;
    else put(shared, path.split('.'), value);
  }
  return { kind, shared, persons: personsIn(fields).map((person) => inputOf(person, asked)) };
}

function inputOf(
  { full, sex, ageYears, from, household }: GroupPersonDraft,
  asked: Readonly<Record<string, unknown>>,
) {
  const person = {
    ...{ names: full ? [{ kind: 'legal' as const, full }] : [], sex: sex ?? ('unknown' as const) },
    ...(ageYears && { ageYears }),
    ...(from && { residence: { locality: from } }),
  };
  return {
    ...(household && { household }),
    report: { person, ...(Object.keys(asked).length > 0 && { asked }) },
  };
}

/** @param steps of the path, such as `lastContact`, `place` */
function put(block: object, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) Object.assign(block, { [first]: value });
  else {
    const inner = (block as Record<string, object>)[first] ?? {};
    Object.assign(block, { [first]: inner });
    put(inner, rest, value);
  }
}

/** Obstacle that keeps a group from being sent. What the API asks for beside is told by its answer. */
export type GroupObstacle = 'kind' | 'few' | 'many' | 'date' | 'reporter';

export function obstaclesOf(fields: DraftContent): readonly GroupObstacle[] {
  const count = personsIn(fields).length;
  const begins = (block: string) => Object.keys(fields).some((path) => path.startsWith(`${block}.`));
  const lacks = (path: string) => fields[path] === undefined;
  const checks: Readonly<Record<GroupObstacle, boolean>> = {
    kind: lacks(KIND),
    few: count < FEWEST_PERSONS,
    many: count > MOST_PERSONS,
    date: begins('lastContact') && lacks('lastContact.date'),
    reporter: begins('reporter') && (lacks('reporter.relationship') || lacks('reporter.language')),
  };
  return (Object.keys(checks) as GroupObstacle[]).filter((one) => checks[one]);
}

/** Step at which each obstacle is mended. */
export const STEP_OF_OBSTACLE = {
  ...({ kind: 'group', few: 'group', many: 'group' } as const),
  ...({ date: 'last', reporter: 'contact' } as const),
} as const satisfies Record<GroupObstacle, string>;
