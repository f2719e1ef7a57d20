import type { Command } from './command.js';

/** The commands of the public benchmark: docs/guides/BENCHMARK.md. */
export const BENCHMARK_COMMANDS: readonly Command[] = [
  {
    words: ['simulate'],
    summary: 'Write a region of invented people and institutions, with its true pairs. Needs no database.',
    notes:
      'Writes records.ndjson, truth.ndjson, forbidden.ndjson, institutions.json and manifest.json into DIR, which must be empty.\n' +
      'The same options give the same files to the last byte. --journeys adds groups of 4 to 60 people of one village on top of\n' +
      'the counts and writes companions.ndjson; --damage brings records in other notations and encodings and writes damage.ndjson;\n' +
      '--thin writes thinned.ndjson, a smaller bank of the same people. All other records stay as they are without them.\n' +
      'docs/guides/BENCHMARK.md tells what is simulated.',
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
      {
        name: 'journeys',
        value: 'SHARE',
        about: 'share of the reported people who travelled in groups, 0 to 0.9 (none)',
      },
      {
        name: 'damage',
        value: 'N',
        about: 'other notations, lost signs, wrong encodings: 1 is usual, 20 the most (none)',
      },
      { name: 'thin', value: 'N', about: 'write also a bank of one person in N, such as 7 (none)' },
    ],
    example: 'huella simulate region-7 --seed 7 --journeys 0.3 --damage 1 --thin 7',
    load: () => import('./commands/simulate.js'),
  },
  {
    words: ['evaluate'],
    summary: "Score any engine's answers against the true pairs of a region. Needs no database.",
    notes:
      'DIR holds records.ndjson, truth.ndjson, forbidden.ndjson and institutions.json; MATCHES is one pair a line, as\n' +
      'huella export matches writes them: a, b, kind, probability, log10LR. docs/guides/BENCHMARK.md tells the rules of scoring.\n' +
      'Exit code 1 when a pair is listed that may not be compared (no agreement, no consent, a wish): such an engine has failed.',
    operands: ['DIR', 'MATCHES'],
    options: [
      {
        name: 'threshold',
        value: 'P',
        about: 'probability from which a pair counts as said to be one person (0.9)',
      },
      {
        name: 'companions',
        value: 'FILE',
        about:
          'pairs that travelled together, as the engine says; lines of that kind in MATCHES count as well',
      },
      {
        name: 'thinned',
        value: 'FILE',
        about: "the engine's answers for DIR/thinned.ndjson: do its probabilities hold there, too?",
      },
    ],
    example: 'huella evaluate region-7 matches.ndjson --thinned thinned-matches.ndjson',
    load: () => import('./commands/evaluate.js'),
  },
];
