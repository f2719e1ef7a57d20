/** Operations of whoever is signed in, or of their own inbox: they are never asked in another's name. */
const OWN = new Set(['Me', 'Declare', 'Today', 'Alert', 'Colleagues', 'ActingFor']);

/** Screens on which what is under way in a closed institution's name is brought to its end. */
const THERE = /^\/(?:matches|cases|remains|living|identifications|transmissions|inquiries)(?:\/|$)/;

/** Institution for which somebody acts, and the alert that has led there. */
export interface ActingFor {
  /** Code of the institution that has closed. */
  readonly code: string;
  readonly alertId: string;
}

let acting: ActingFor | undefined;
const listeners = new Set<() => void>();

/** Name in which the console asks, where it is not that of one's own institution. */
export const inNameOf = {
  current: (): ActingFor | undefined => acting,
  subscribe: (changed: () => void): (() => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
};

/** Tells whether an operation of this name is asked in another's name. */
export const isAskedFor = (operation: string | undefined): boolean =>
  operation !== undefined && !OWN.has(operation);

/**
 * Notes that somebody goes to a screen: by an alert's link they begin to act for who has closed, on the
 * screens that they reach from there they go on, and everywhere else it ends.
 */
export function arriveAt({ pathname, search }: { readonly pathname: string; readonly search: object }): void {
  const next = THERE.test(pathname) ? (namedIn(search) ?? acting) : undefined;
  if (next?.code === acting?.code && next?.alertId === acting?.alertId) return;
  acting = next;
  for (const changed of listeners) changed();
}

/** Reads for whom an address says that somebody acts: no more than a code and an id stand in it. */
function namedIn(search: object): ActingFor | undefined {
  const { for: code, alert: alertId } = search as { readonly for?: unknown; readonly alert?: unknown };
  return typeof code === 'string' && typeof alertId === 'string' ? { code, alertId } : undefined;
}
