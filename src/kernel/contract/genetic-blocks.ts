import { list, map, object, optional, partialDate, required, text } from './shape.js';
import { COLLECTOR_KIND, SAMPLE_TYPE } from './vocabularies.js';

const CUSTODY_STEP = object('CustodyStep', 'One hand-over of a sample.', {
  at: required(partialDate, 'When it was handed over.', { dataClass: 'P2' }),
  from: required(text(), 'Who gave it.', { dataClass: 'P3' }),
  to: required(text(), 'Who received it.', { dataClass: 'P3' }),
});

const SAMPLE = object('Sample', 'A biological sample.', {
  code: required(text('id'), 'Code of the sample, unique within the institution.', { dataClass: 'P2' }),
  type: required(SAMPLE_TYPE, 'What the sample is.', { dataClass: 'P2' }),
  collectedAt: optional(partialDate, 'When it was taken.', { dataClass: 'P2' }),
  collectorKind: optional(COLLECTOR_KIND, 'Who took it.', { dataClass: 'P2' }),
  lab: optional(text(), 'Laboratory that typed it.', { dataClass: 'P2' }),
  kit: optional(text(), 'Kit that it was typed with.', { dataClass: 'P2' }),
  custody: optional(list(CUSTODY_STEP), 'Chain of custody, in order.'),
});

const ALLELES = list(text('plain', 'allele'));

const MITOCHONDRIAL = object(
  'MitochondrialHaplotype',
  'Differences from the revised Cambridge Reference Sequence.',
  {
    ranges: required(
      list(text('plain', 'mtRange')),
      'What was read, such as 16024-16365; may run over 16569.',
      { dataClass: 'P4' },
    ),
    variants: required(
      list(text('plain', 'mtVariant'), { keepsEmpty: true }),
      'Differences such as A263G, A263del, 315.1C; an empty list says that there are none.',
      { dataClass: 'P4' },
    ),
  },
);

export const PROFILE = object('GeneticProfile', 'A genetic profile of one sample.', {
  sample: required(SAMPLE, 'The sample that was typed.'),
  autosomal: optional(
    map('autosomal', ALLELES),
    'Two alleles a locus; "F" as second where one may have dropped out.',
    { dataClass: 'P4' },
  ),
  xStr: optional(map('xStr', ALLELES), 'One or two alleles a locus of the X chromosome.', {
    dataClass: 'P4',
  }),
  yStr: optional(map('yStr', ALLELES), 'One or two alleles a locus of the Y chromosome.', {
    dataClass: 'P4',
  }),
  mt: optional(MITOCHONDRIAL, 'Mitochondrial haplotype.'),
});
