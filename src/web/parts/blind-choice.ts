const KEY = 'huella.blind';

/**
 * Tells whether somebody wants to judge without the scores; kept in the browser, for it is a habit and no
 * record.
 */
export function isBlindChosen(): boolean {
  try {
    return localStorage.getItem(KEY) === 'yes';
  } catch {
    return false;
  }
}

export function chooseBlind(isBlind: boolean): void {
  try {
    localStorage.setItem(KEY, isBlind ? 'yes' : 'no');
  } catch {
    // A browser that keeps nothing: the choice holds for this page.
  }
}
