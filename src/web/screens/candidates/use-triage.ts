import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { TRIAGE, type TriageAsked, type TriageLine } from './queries.js';

export const PAGE = 60;

export interface Triage {
  readonly lines: readonly TriageLine[];
  readonly isWhole: boolean;
  readonly hasFailed: boolean;
  readonly isLoading: boolean;
  /** The next page, if there is one and none is on its way. */
  readonly more: () => void;
  readonly reload: () => void;
}

interface Held {
  readonly lines: readonly TriageLine[];
  readonly after: string | null;
  readonly isWhole: boolean;
  readonly hasFailed: boolean;
}

const NOTHING: Held = { lines: [], after: null, isWhole: false, hasFailed: false };

/**
 * The list, page after page. What has been loaded stays as it was until somebody loads it again: a pair does not jump away from under the
 * hand that has just decided it.
 */
export function useTriage(asked: TriageAsked): Triage {
  const client = useClient();
  const { order, resting, blind } = asked;
  const [held, setHeld] = useState(NOTHING);
  const [round, setRound] = useState(0);
  const [isLoading, setLoading] = useState(false);
  /** Which list the pages that are on their way belong to. */
  const list = useRef(0);
  const load = useCallback(
    async (before: Held) => {
      const mine = list.current;
      setLoading(true);
      const variables = { order, resting, blind, first: PAGE, after: before.after };
      const { data } = await client.query(TRIAGE, variables, { requestPolicy: 'network-only' }).toPromise();
      if (mine !== list.current) return;
      setLoading(false);
      if (!data) {
        setHeld({ ...before, hasFailed: true });
        return;
      }
      const { nodes, pageInfo } = data.triage;
      setHeld({
        lines: [...before.lines, ...nodes],
        after: pageInfo.endCursor,
        isWhole: !pageInfo.hasNextPage,
        hasFailed: false,
      });
    },
    [client, order, resting, blind],
  );
  useEffect(() => {
    list.current += 1;
    setHeld(NOTHING);
    void load(NOTHING);
  }, [load, round]);
  const more = useCallback(() => {
    if (!isLoading && !held.isWhole && !held.hasFailed) void load(held);
  }, [load, held, isLoading]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  const { lines, isWhole, hasFailed } = held;
  return { lines, isWhole, hasFailed, isLoading, more, reload };
}
