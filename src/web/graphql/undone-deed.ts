import type { CombinedError, Operation } from 'urql';

/** Why nothing is known to have come of a deed: no answer came, it was refused, whoever asked is not signed in any more, or something broke. */
export type Undone = 'unanswered' | 'refused' | 'signed_out' | 'broken';

const CODES: Readonly<Record<string, Undone>> = {
  FORBIDDEN: 'refused',
  NOT_FOUND: 'refused',
  UNAUTHENTICATED: 'signed_out',
};

/** What became of a deed that brought no answer of its own. */
export function undoneBy({ networkError, graphQLErrors }: CombinedError): Undone {
  if (networkError) return 'unanswered';
  const [known] = graphQLErrors.flatMap(({ extensions }) => CODES[String(extensions.code)] ?? []);
  return known ?? 'broken';
}

/** Context of what is sent by itself, and again until it arrives: drafts and what waits. Their own screens say how they stand. */
export const SENT_BY_ITSELF = { isSentByItself: true } as const;

/** Whether an operation is a deed of whoever sits there. */
export function isDeed({ kind, context }: Pick<Operation, 'kind' | 'context'>): boolean {
  return kind === 'mutation' && context['isSentByItself'] !== true;
}

let undone: Undone | undefined;
const listeners = new Set<() => void>();

/** The last deed of this tab of which nothing is known to have come, until the next one is done or somebody has read it. */
export const undoneDeed = {
  current: (): Undone | undefined => undone,
  set: (next: Undone | undefined): void => {
    if (next === undone) return;
    undone = next;
    for (const changed of listeners) changed();
  },
  subscribe: (changed: () => void): (() => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
};
