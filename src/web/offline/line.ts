const KEPT = 'huella.line';

/** Tells whether somebody has cut the line of this tab on purpose, as the demonstration lets one do. */
export const isCut = (): boolean => sessionStorage.getItem(KEPT) === 'cut';

export const hasLine = (): boolean => navigator.onLine && !isCut();

/** Fetches over the line; where it is cut nothing arrives, as without one. */
export const overLine: typeof fetch = (input, init) =>
  isCut() ? Promise.reject(new TypeError('The line is cut.')) : fetch(input, init);

export function setLine(state: 'cut' | 'whole'): void {
  sessionStorage.setItem(KEPT, state);
  window.dispatchEvent(new Event(state === 'cut' ? 'offline' : 'online'));
}
