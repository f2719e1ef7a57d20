import type { DnaEvidence } from '../../matching/kinship/index.js';
import type { XHindrance } from '../../matching/kinship/index.js';

/** Two ratios that differ by less than this are one to a reader. */
const APART = 0.3;

const X_HINDRANCES: Readonly<Record<XHindrance, string>> = {
  other_sex: 'CAUTION.X_OTHER_SEX',
  sex_unclear: 'CAUTION.X_SEX_UNCLEAR',
};

/** Lists what has to stand beside the figures of a pair, as codes of the catalogue. */
export function cautionsOf({ hypotheses, y, mt, x, xHindrance }: DnaEvidence): readonly string[] {
  const ratioOf = (id: string): number | undefined => hypotheses.find((one) => one.id === id)?.log10LR;
  const [own, sibling] = [ratioOf('missing_person') ?? ratioOf('same_person'), ratioOf('full_sibling')];
  const isSame = own !== undefined && sibling !== undefined && Math.abs(own - sibling) < APART;
  return [
    'CAUTION.PROPOSAL',
    isSame ? 'CAUTION.SAME_AS_SIBLING' : 'CAUTION.SIBLINGS',
    ...(y || mt ? ['CAUTION.LINEAGE_APART'] : []),
    ...(x ? ['CAUTION.X_INVESTIGATIVE'] : []),
    ...(xHindrance ? [X_HINDRANCES[xHindrance]] : []),
  ];
}

/** Lists what has to stand beside a word. */
export const wordCautions = (isSomeNotAdmitted: boolean): readonly string[] => [
  'CAUTION.PROPOSAL',
  ...(isSomeNotAdmitted ? ['CAUTION.SAMPLES_NOT_ADMITTED'] : []),
];
