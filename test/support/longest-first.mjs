import { relative, sep } from 'node:path';
import sequencer from '@jest/test-sequencer';
import { durationsOf } from '../../scripts/durations.mjs';

const Sequencer = sequencer.default ?? sequencer;

/**
 * What failed when it last ran comes first, then what took longest, so that no core waits at the end for the other. A spec that has never
 * run may be the longest, and comes before those that have.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const seconds = durationsOf('specs');
    const timed = tests.map((test) => {
      const spec = relative(test.context.config.rootDir, test.path).replaceAll(sep, '/');
      return { test, hasFailed: Boolean(this.hasFailed(test)), took: seconds[spec] ?? Number.MAX_VALUE };
    });
    timed.sort((one, other) => Number(other.hasFailed) - Number(one.hasFailed) || other.took - one.took);
    return timed.map(({ test }) => test);
  }
}
