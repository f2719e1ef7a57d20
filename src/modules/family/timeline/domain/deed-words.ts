import type { TimelineDeed } from '../../../institutions/index.js';

/** Under which code the catalogue has the sentence of a deed. */
export function codeOfDeed(deed: TimelineDeed): `TIMELINE.${Uppercase<TimelineDeed>}` {
  return `TIMELINE.${deed.toUpperCase() as Uppercase<TimelineDeed>}`;
}
