import type { CalibrationRow, Evaluation } from '../../../benchmark/evaluation/index.js';
import { tableOf } from '../teller.js';

/**
 * Returns the lines that tell whether likelihood ratios mean what they say: what they cost, how far they lie
 * off, how often they mislead, and by which model.
 */
export function ratioLines({ calibration, modelVersions }: Evaluation): string[] {
  if (calibration.length === 0)
    return ['No calibration of likelihood ratios: not every listed pair has one.'];
  const version = modelVersions.length > 0 ? modelVersions.join(', ') : 'not told';
  return [
    `Likelihood ratios (LR) by model ${version}: cost in bits, devPAV in powers of ten, shares of pairs that a ratio misleads about`,
    ...tableOf([HEAD, ...calibration.map(rowOf)]),
    '',
    ...tableOf([['log10 LR of', 'stated', 'true', 'false', 'found'], ...curveRows(calibration)]),
  ];
}

const HEAD = [
  'ratios of',
  'true',
  'Cllr',
  'least',
  'devPAV',
  'false >1',
  'false >100',
  'false >10^4',
  'true <1',
  'true <0.01',
];

function rowOf({ kind, by, value, truePairs, cllr, cllrMin, devPav, misleading }: CalibrationRow): string[] {
  const at = (bans: number) => misleading.find((one) => one.bans === bans);
  return [
    by === 'all' ? kind : `  ${by} ${value}`,
    String(truePairs),
    cllr.toFixed(4),
    cllrMin.toFixed(4),
    devPav === null ? '-' : devPav.toFixed(2),
    ...[0, 2, 4].map((bans) => small(at(bans)?.ofFalse)),
    ...[0, 2].map((bans) => small(at(bans)?.ofTrue)),
  ];
}

/** Returns the rows of what pairs of a stated ratio were worth: for kinds as a whole. */
function curveRows(calibration: readonly CalibrationRow[]): string[][] {
  return calibration
    .filter(({ by }) => by === 'all')
    .flatMap(({ kind, curve }) =>
      curve.map(({ from, to, truePairs, falsePairs, found }) => [
        kind,
        from === null ? `below ${to}` : to === null ? `${from} and more` : `${from} to ${to}`,
        String(truePairs),
        String(falsePairs),
        found === null ? '-' : found.toFixed(2),
      ]),
    );
}

/** Shares of millions of pairs: two figures, however small. */
function small(share: number | undefined): string {
  if (share === undefined) return '-';
  return share === 0 || share >= 0.001 ? share.toFixed(3) : share.toExponential(1);
}
