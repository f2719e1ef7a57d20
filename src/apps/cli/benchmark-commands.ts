import type { Command } from './command.js';

/** The commands of the public benchmark: docs/BENCHMARK.md. */
export const BENCHMARK_COMMANDS: readonly Command[] = [
  {
    words: ['evaluate'],
    summary: "Score any engine's answers against the true pairs of a region. Needs no database.",
    notes:
      'DIR holds records.ndjson, truth.ndjson, forbidden.ndjson and institutions.json; MATCHES is one pair a line, as\n' +
      'huella export matches writes them: a, b, probability, log10LR. docs/BENCHMARK.md tells the rules of scoring.\n' +
      'Exit code 1 when a pair is listed that may not be compared (no agreement, no consent, a wish): such an engine has failed.',
    operands: ['DIR', 'MATCHES'],
    options: [
      {
        name: 'threshold',
        value: 'P',
        about: 'probability from which a pair counts as said to be one person (0.9)',
      },
    ],
    example: 'huella evaluate region-a matches.ndjson --threshold 0.9',
    load: () => import('./commands/evaluate.js'),
  },
];
