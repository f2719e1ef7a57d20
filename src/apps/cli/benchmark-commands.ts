import type { Command } from './command.js';

/** The commands of the public benchmark: docs/BENCHMARK.md. */
export const BENCHMARK_COMMANDS: readonly Command[] = [
  {
    words: ['simulate'],
    summary: 'Write a region of invented people and institutions, with its true pairs. Needs no database.',
    notes:
      'Writes records.ndjson, truth.ndjson, forbidden.ndjson, institutions.json and manifest.json into DIR, which must be empty.\n' +
      'The same seed, noise and counts give the same files to the last byte. docs/BENCHMARK.md tells what is simulated.',
    operands: ['DIR'],
    options: [
      { name: 'seed', value: 'N', about: 'another seed, other people (1)' },
      {
        name: 'noise',
        value: 'N',
        about: 'errors and gaps: 1 is usual, 1.5 half as much again, 0 none, 5 the most (1)',
      },
      { name: 'reports', value: 'N', about: 'reports of families (2200)' },
      { name: 'remains', value: 'N', about: 'records of remains (1400)' },
      { name: 'living', value: 'N', about: 'records of living persons (900)' },
    ],
    example: 'huella simulate region-7 --seed 7 --noise 1.5',
    load: () => import('./commands/simulate.js'),
  },
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
