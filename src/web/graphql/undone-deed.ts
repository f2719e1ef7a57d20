import type { CombinedError, Operation } from 'urql';

/**
 * Reason why nothing is known to have come of an action: no answer came, it was refused, whoever asked is not
 * signed in any more, or something broke.
 */
export type Undone = 'unanswered' | 'refused' | 'signed_out' | 'broken';

const CODES: Readonly<Record<string, Undone>> = {
  FORBIDDEN: 'refused',
  NOT_FOUND: 'refused',
  UNAUTHENTICATED: 'signed_out',
};

/** Returns the reason from the error of an action that brought no answer of its own. */
export function undoneBy({ networkError, graphQLErrors }: CombinedError): Undone {
  if (networkError) return 'unanswered';
  const [known] = graphQLErrors.flatMap(({ extensions }) => CODES[String(extensions.code)] ?? []);
  return known ?? 'broken';
}

/**
 * Context of what is sent by itself, and again until it arrives: drafts and what waits. Their own screens say
 * how they stand.
 */
export const SENT_BY_ITSELF = { isSentByItself: true } as const;

/** Tells whether an operation is an action of whoever sits there. */
export function isDeed({ kind, context }: Pick<Operation, 'kind' | 'context'>): boolean {
  return kind === 'mutation' && context['isSentByItself'] !== true;
}

/** Notice that a tab keeps of its last action, until the next one is done or somebody has read it. */
class Told<Something> {
  private told: Something | undefined;
  private readonly listeners = new Set<() => void>();

  readonly current = (): Something | undefined => this.told;

  readonly set = (next: Something | undefined): void => {
    if (next === this.told) return;
    this.told = next;
    for (const changed of this.listeners) changed();
  };

  readonly subscribe = (changed: () => void): (() => void) => {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  };
}

/** The last deed of this tab of which nothing is known to have come. */
export const undoneDeed = new Told<Undone>();

/** The sentence of the platform that words of what was written are kept nowhere and were left out. */
export const leftOutWords = new Told<string>();

/** Returns the sentence about words that were left out in an answer, where it has one. */
export function leftOutIn(extensions: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const [first] = (extensions?.['leftOut'] ?? []) as readonly { readonly message?: unknown }[];
  return typeof first?.message === 'string' ? first.message : undefined;
}
