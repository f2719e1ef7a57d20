import { useQuery } from 'urql';
import { filterOf, KINDS, type KindName } from '../../screens/records/kinds.js';
import { BODIES, PERSONS, REPORTS, type RecordLine } from '../../screens/records/queries.js';

export interface FoundRecord {
  readonly kind: KindName;
  readonly line: RecordLine;
}

const MOST = 6;
/** Letters from which on records are looked for: one letter finds everything, and nothing. */
const LEAST = 2;

/**
 * Finds own records by code or name, by the search that the list of cases has, of the kinds that somebody may
 * read.
 */
export function useFoundRecords(words: string, mayDo: readonly string[]) {
  const isAsked = words.length >= LEAST;
  const variables = { filter: filterOf(words), first: MOST, after: null };
  const pause = (kind: KindName) => !isAsked || !mayDo.includes(KINDS[kind].may);
  const [reports] = useQuery({ query: REPORTS, variables, pause: pause('reports') });
  const [remains] = useQuery({ query: BODIES, variables, pause: pause('remains') });
  const [living] = useQuery({ query: PERSONS, variables, pause: pause('living') });
  const answers = { reports, remains, living };
  const asked = (Object.keys(KINDS) as KindName[]).filter((kind) => !pause(kind));
  return {
    variables,
    asked,
    isLooking: asked.some((kind) => answers[kind].fetching || answers[kind].stale),
    hasFailed: asked.some((kind) => answers[kind].error),
    records: asked.flatMap((kind) => linesOf(kind, answers[kind].data)),
  };
}

function linesOf(kind: KindName, data: unknown): readonly FoundRecord[] {
  if (!data) return [];
  return KINDS[kind].linesOf(data as never).nodes.map((line) => ({ kind, line }));
}
