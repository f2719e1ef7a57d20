import { SAID, type CompanionFigures, type Evaluation } from '../../../benchmark/evaluation/index.js';
import { counted, tableOf } from '../teller.js';

/**
 * People who travelled together: how often two are taken for one, and whether the engine says who was with
 * whom.
 */
export function companionLines(companions: CompanionFigures | null): string[] {
  if (companions === null) return [];
  const { groups, kinds, ties, claims } = companions;
  const rows = [
    ...kinds.map((row) => ({ ...row, name: row.kind })),
    ...ties.map((row) => ({ ...row, name: `  reports: ${row.tie}` })),
  ].filter(({ pairs }) => pairs > 0);
  return [
    `${counted(groups, 'group')} that travelled together. Two of a group said to be one person (p >= ${SAID}), and expected by the stated probabilities, of 10,000 pairs:`,
    ...tableOf([
      ['two of a group', 'pairs', 'said', 'of 10,000', 'expected', 'true pairs', 'said'],
      ...rows.map((row) => [
        row.name,
        ...[row.pairs, row.said].map(String),
        ...[row.said, row.expected].map((count) => ((10_000 * count) / row.pairs).toFixed(2)),
        ...('truePairs' in row ? [String(row.truePairs), share(row.truePairs && row.trueSaid / row.truePairs)] : ['', '']), // prettier-ignore
      ]),
    ]),
    claims === null
      ? 'The answers do not say who travelled with whom (kind companions).'
      : `${counted(claims.said, 'pair')} said to have travelled together: precision ${share(claims.precision)}, recall of pairs of reports ${share(claims.recall)}, ${claims.onePerson} of one person.`,
    '',
  ];
}

/** Returns the lines of the burden: what people are asked to look at for each true match. */
export function burdenLines({
  burden: { thresholds, institutions },
  threshold,
}: Pick<Evaluation, 'burden' | 'threshold'>): string[] {
  const cells = ({
    leads,
    trueLeads,
    leadsPerTrue,
    recall,
  }: (typeof thresholds)[number] | (typeof institutions)[number]) => [
    ...[leads, trueLeads].map(String),
    leadsPerTrue === null ? '-' : leadsPerTrue.toFixed(2),
    share(recall),
  ];
  return [
    ...tableOf([
      ['leads', 'p from', 'leads', 'true', 'leads/true', 'recall'],
      ...thresholds
        .filter(({ leads, recall }) => leads > 0 || recall !== null)
        .map((row) => [row.kind, String(row.threshold), ...cells(row)]),
    ]),
    '',
    ...tableOf([
      [`leads of (p>=${threshold})`, 'records', 'leads', 'true', 'leads/true', 'recall'],
      ...institutions.map((row) => [row.institution, String(row.records), ...cells(row)]),
    ]),
  ];
}

type Sizes = Evaluation['sizes'];

/**
 * Returns the lines that tell whether stated probabilities hold in the whole bank, among small institutions,
 * and in a smaller bank of the same region.
 */
export function sizeLines(sizes: Sizes, thinned: { readonly sizes: Sizes } | null): string[] {
  const rowsOf = (bank: string, of: Sizes) =>
    of.map(({ kind, from, below, truePairs, expected, expectedOverTrue, cllr }) => [
      kind,
      from === null
        ? bank
        : `  ${bank}, smaller institution ${below === null ? `from ${from}` : `${from} to ${below - 1}`}`,
      String(truePairs),
      expected.toFixed(1),
      expectedOverTrue === null ? '-' : expectedOverTrue.toFixed(2),
      share(cllr),
    ]);
  return tableOf([
    ['by size of bank', 'bank', 'true', 'expected', 'expected/true', 'Cllr'],
    ...rowsOf('all', sizes),
    ...(thinned ? rowsOf('thinned', thinned.sizes) : []),
  ]);
}

/** Returns the lines of what was found of the pairs of which a record came in damaged. */
export function damageLines({ damages }: Pick<Evaluation, 'damages'>): string[] {
  if (damages.length === 0) return [];
  return [
    ...tableOf([
      ['damage', 'pairs', 'r@1', 'r@10', 'listed'],
      ...damages.map(({ damage, pairs, recall1, recall10, listed }) => [
        damage,
        String(pairs),
        ...[recall1, recall10, listed].map(share),
      ]),
    ]),
    '',
  ];
}

function share(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}
