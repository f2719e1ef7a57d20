import { relative, sep } from 'node:path';
import { keepDurations, slowest } from '../../scripts/durations.mjs';

/** Keeps how long each spec took, and prints the ten slowest. */
export default class DurationsReporter {
  constructor({ rootDir }) {
    this.rootDir = rootDir;
    this.seconds = {};
  }

  onTestResult({ path }, { perfStats, numFailingTests, skipped }) {
    if (skipped || numFailingTests > 0) return;
    this.seconds[relative(this.rootDir, path).replaceAll(sep, '/')] =
      (perfStats.end - perfStats.start) / 1_000;
  }

  onRunComplete() {
    keepDurations('specs', this.seconds);
    if (Object.keys(this.seconds).length > 10)
      process.stderr.write(`\nThe ten slowest specs:\n${slowest(this.seconds).join('\n')}\n`);
  }
}
