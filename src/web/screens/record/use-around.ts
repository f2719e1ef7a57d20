import { useEffect, useState } from 'react';
import { useQuery, type CombinedError } from 'urql';
import { AROUND, type Around } from './around-queries.js';

const LOOK_AGAIN_MS = 10_000;
/** A comparison of one record takes seconds; behind a large import it waits. */
const COMPARED_MS = 3 * 60_000;

interface Standing {
  readonly around: Around | undefined;
  /** Reason why nothing of it is known: what the platform has answered instead. */
  readonly refusal: CombinedError | undefined;
  /** True where something was found while the page stood open. */
  readonly hasCome: boolean;
}

/**
 * Returns what stands around a record. One that was just changed is being compared: while nothing is found it
 * is asked for again, so that whoever waits at the page need not load it anew. What a broken line does not
 * bring is left as it was.
 */
export function useAround(id: string, changedAt: string | undefined): Standing {
  const [{ data, error }, again] = useQuery({ query: AROUND, variables: { id } });
  const [last, setLast] = useState<Around>();
  if (data && data !== last) setLast(data);
  const isAwaited = changedAt !== undefined && last?.matches.nodes.length === 0;
  const [wasAwaited, setWasAwaited] = useState(false);
  if (isAwaited && !wasAwaited) setWasAwaited(true);
  useEffect(() => {
    if (!isAwaited) return undefined;
    const isOver = () => Date.now() > Date.parse(changedAt) + COMPARED_MS;
    if (isOver()) return undefined;
    const timer = setInterval(() => {
      if (isOver()) clearInterval(timer);
      else if (document.visibilityState === 'visible') again({ requestPolicy: 'network-only' });
    }, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isAwaited, changedAt, again]);
  const around = data ?? last;
  const refusal = around || error?.networkError ? undefined : error;
  return { around, refusal, hasCome: wasAwaited && !isAwaited };
}
