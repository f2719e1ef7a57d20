import { list, map, object, optional, partialDate, required, text } from './shape.js';
import { COLLECTOR_KIND, SAMPLE_TYPE } from './vocabularies.js';

const CUSTODY_STEP = object('CustodyStep', 'One hand-over of a sample.', {
  at: required(partialDate, 'When it was handed over.'),
  from: required(text(), 'Who gave it.'),
  to: required(text(), 'Who received it.'),
});

const SAMPLE = object('Sample', 'A biological sample.', {
  code: required(text('id'), 'Code of the sample, unique within the institution.'),
  type: required(SAMPLE_TYPE, 'What the sample is.'),
  collectedAt: optional(partialDate, 'When it was taken.'),
  collectorKind: optional(COLLECTOR_KIND, 'Who took it.'),
  lab: optional(text(), 'Laboratory that typed it.'),
  kit: optional(text(), 'Kit that it was typed with.'),
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
    ),
    variants: required(
      list(text('plain', 'mtVariant'), { keepsEmpty: true }),
      'Differences such as A263G, A263del, 315.1C; an empty list says that there are none.',
    ),
  },
);

export const PROFILE = object('GeneticProfile', 'A genetic profile of one sample.', {
  sample: required(SAMPLE, 'The sample that was typed.'),
  autosomal: optional(
    map('autosomal', ALLELES),
    'Two alleles a locus; "F" as second where one may have dropped out.',
  ),
  xStr: optional(map('xStr', ALLELES), 'One or two alleles a locus of the X chromosome.'),
  yStr: optional(map('yStr', ALLELES), 'One or two alleles a locus of the Y chromosome.'),
  mt: optional(MITOCHONDRIAL, 'Mitochondrial haplotype.'),
});
