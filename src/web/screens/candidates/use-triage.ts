import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { TRIAGE, type TriageVariables, type TriageNode } from './queries.js';

export const PAGE = 60;

export interface Triage {
  readonly lines: readonly TriageNode[];
  readonly isWhole: boolean;
  readonly failure: CombinedError | undefined;
  /** The next page, if there is one and none is on its way. */
  readonly more: () => void;
  readonly reload: () => void;
}

interface Held {
  /** The list that is shown: another order, or the same asked for again, is another. */
  readonly of: string;
  readonly lines: readonly TriageNode[];
  readonly after: string | null;
  readonly isWhole: boolean;
  readonly failure: CombinedError | undefined;
}

const nothingOf = (of: string): Held => ({ of, lines: [], after: null, isWhole: false, failure: undefined });

/**
 * The list, page after page. What has been loaded stays as it was until somebody loads it again: a pair does
 * not jump away from under the hand that has just decided it.
 */
export function useTriage(asked: TriageVariables): Triage {
  const client = useClient();
  const { order, resting, blind } = asked;
  const [round, setRound] = useState(0);
  const of = JSON.stringify([order, resting, blind, round]);
  const [kept, setKept] = useState(() => nothingOf(of));
  const held = kept.of === of ? kept : nothingOf(of);
  /** The list of which a page is on its way. */
  const onItsWay = useRef<string>(undefined);
  /** The list with its next page; nothing where another list has been asked for meanwhile. */
  const withNext = useCallback(
    async (before: Held): Promise<Held | undefined> => {
      onItsWay.current = before.of;
      const variables = { order, resting, blind, first: PAGE, after: before.after };
      const { data, error } = await client
        .query(TRIAGE, variables, { requestPolicy: 'network-only' })
        .toPromise();
      if (onItsWay.current !== before.of) return undefined;
      onItsWay.current = undefined;
      if (!data) return { ...before, failure: error };
      const { nodes, pageInfo } = data.triage;
      return {
        of: before.of,
        lines: [...before.lines, ...nodes],
        after: pageInfo.endCursor,
        isWhole: !pageInfo.hasNextPage,
        failure: undefined,
      };
    },
    [client, order, resting, blind],
  );
  useEffect(() => {
    void withNext(nothingOf(of)).then((next) => next && setKept(next));
  }, [withNext, of]);
  const { lines, isWhole, failure } = held;
  const more = () => {
    if (onItsWay.current === undefined && !isWhole && !failure && lines.length > 0)
      void withNext(held).then((next) => next && setKept(next));
  };
  return { lines, isWhole, failure, more, reload: () => setRound((before) => before + 1) };
}
