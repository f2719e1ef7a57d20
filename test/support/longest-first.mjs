import { sep } from 'node:path';
import sequencer from '@jest/test-sequencer';

const Sequencer = sequencer.default ?? sequencer;
const LONG = ['browser', 'surface'].map((folder) => ['', 'test', folder, ''].join(sep));

/**
 * What opens a browser or walks the whole surface takes minutes and comes first, so that no core waits at the end for the other. Jest knows
 * how long a spec took only where it has run before, which on a fresh clone is none.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => LONG.some((folder) => path.includes(folder));
    const sorted = super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}
