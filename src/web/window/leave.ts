import { Ended, Refused, type FamilyApi } from './api.js';
import { say } from './spoken.js';

/** Back to the door, with a word about why. */
export type Leave = (notice: string) => void;

/** An open window, and the way out of it. */
export interface Inside {
  readonly api: FamilyApi;
  readonly leave: Leave;
}

/** Tells where it happened what went wrong; a window that has closed by itself leads to the door. */
export function endedOr(leave: Leave, answer?: HTMLElement): (error: unknown) => void {
  return (error) => {
    if (error instanceof Ended) leave(say('ended'));
    if (error instanceof Ended || !answer) return;
    answer.className = 'wrong';
    answer.textContent = (error instanceof Refused && error.message) || say('failed');
  };
}
