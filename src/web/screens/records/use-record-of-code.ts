import { useQuery } from 'urql';
import { KIND_NAMES, KINDS, type KindName } from './kinds.js';
import { BODIES, PERSONS, REPORTS } from './queries.js';

const FIRST = 5;

/**
 * The own record that has this code, and the address of its screen; nothing where there is none, or whoever
 * asks may not read it.
 */
export function useRecordOfCode(code: string, may: (operation: string) => boolean) {
  const variables = { filter: { code }, first: FIRST, after: null };
  const pause = (kind: KindName) => !may(KINDS[kind].may);
  const [reports] = useQuery({ query: REPORTS, variables, pause: pause('reports') });
  const [remains] = useQuery({ query: BODIES, variables, pause: pause('remains') });
  const [living] = useQuery({ query: PERSONS, variables, pause: pause('living') });
  const answers = { reports, remains, living };
  const [found] = KIND_NAMES.flatMap((kind) => {
    const { data } = answers[kind];
    if (!data) return [];
    const { linesOf, to } = KINDS[kind];
    return linesOf(data as never).nodes.flatMap((line) => (line.code === code ? [{ id: line.id, to }] : []));
  });
  return found;
}
