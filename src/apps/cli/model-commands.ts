import type { Command } from './command.js';

/** Commands for what the linkage model learns from pairs that people have settled, and whom it finds. */
export const MODEL_COMMANDS: readonly Command[] = [
  {
    words: ['judgements', 'import'],
    summary: 'Take in pairs that are known from elsewhere, such as the identifications of a register.',
    notes:
      'One JSON object a line: a and b, each with institution and id, and answer (same, not_same or unsure; same where it is left out).\n' +
      'Pairs of which a record is not here are counted and passed over.',
    operands: ['FILE'],
    options: [],
    example: 'huella judgements import identified.ndjson',
    load: () => import('./commands/judgements-import.js'),
  },
  {
    words: ['model', 'fit'],
    summary:
      'Have the model learn from what people hold of pairs: its next version, which nothing is scored by yet.',
    notes: 'With --json the model itself, which huella model import reads elsewhere.',
    operands: [],
    options: [
      {
        name: 'from',
        value: 'SOURCE',
        about:
          'labels (the default); bank, to learn from the pairs of the bank itself where people have settled too few',
      },
    ],
    example: 'huella model fit --from bank --json',
    load: () => import('./commands/model-fit.js'),
  },
  {
    words: ['model', 'import'],
    summary: 'Take in a model that another installation has fitted, as the next version.',
    operands: ['FILE'],
    options: [],
    example: 'huella model import model.json',
    load: () => import('./commands/model-import.js'),
  },
  {
    words: ['model', 'list'],
    summary: 'List the versions of the model with what they have learnt, and which of them scores.',
    operands: [],
    options: [],
    example: 'huella model list',
    load: () => import('./commands/model-list.js'),
  },
  {
    words: ['model', 'use'],
    summary: 'Score by a version from now on, and compare everything anew; decisions on matches stand.',
    notes:
      'The version without + is the model as written. A worker does the comparing: huella start, or huella match --wait.',
    operands: ['VERSION'],
    options: [],
    example: 'huella model use linkage-2.6.0+w1',
    load: () => import('./commands/model-use.js'),
  },
  {
    words: ['leads'],
    summary:
      'How many matches a threshold or a share would open, and how many of them are expected to be true.',
    notes:
      'Ask before HYPOTHESIS_THRESHOLD, HYPOTHESES_PER_RECORD or COUNTERPART_SHARES is set: from the candidates as they were last compared, as if nothing were open.\n' +
      'Expected is the sum of the probabilities; docs/internals/kernels/linkage-calibration.md says how far that holds.',
    operands: [],
    options: [
      {
        name: 'threshold',
        value: 'P',
        about: 'one or several, by comma, instead of the usual ones beside that which is set',
      },
      {
        name: 'per-record',
        value: 'N',
        about: 'open matches that a record may have, instead of what is set',
      },
      {
        name: 'share',
        value: 'KIND=SHARE',
        about:
          'beside it, what it would be with other shares of records with a counterpart, one or several, by comma (all that COUNTERPART_SHARES would have; `learnt` for none)',
      },
    ],
    example: 'huella leads --threshold 0.1,0.2,0.5 --per-record 3 --share identification=0.2',
    load: () => import('./commands/leads.js'),
  },
  {
    words: ['fairness'],
    summary: 'How well the model finds whom people have found: by country, language and completeness.',
    operands: [],
    options: [
      {
        name: 'kind',
        value: 'KIND',
        about: 'identification (the default), living, duplicate_report or same_remains',
      },
    ],
    example: 'huella fairness --kind living',
    load: () => import('./commands/fairness.js'),
  },
];
