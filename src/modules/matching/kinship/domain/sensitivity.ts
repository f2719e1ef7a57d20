import {
  sensitivityOver,
  withObservedAlleles,
  type FrequencyTable,
} from '../../../../kernel/genetics/index.js';
import { ratioRequest, type FamilyPair } from './weigh-family.js';
import { figureOf, type WrittenRatio } from './weighing.js';

export interface TableFigure extends WrittenRatio {
  readonly source: string;
}

/**
 * Sensitivity of the ratio to the population: the ratio by each of several tables, at the loci that all
 * tables have.
 */
export interface SensitivityView {
  readonly least: TableFigure;
  readonly greatest: TableFigure;
  readonly tables: readonly TableFigure[];
  readonly loci: number;
}

export function sensitivityOf(
  pair: FamilyPair,
  tables: readonly FrequencyTable[],
): SensitivityView | undefined {
  const { request } = ratioRequest(pair);
  const asked = { ...request, hypotheses: request.hypotheses.filter(({ id }) => !id.includes('sibling')) };
  const [found] = sensitivityOver(
    asked,
    tables,
    (locus) => withObservedAlleles([locus], request.profiles.values()).loci[0] ?? locus,
  );
  if (!found) return undefined;
  const shown = ({ source, result }: (typeof found.tables)[number]): TableFigure => ({
    source,
    ...figureOf(result.log10LR),
  });
  return {
    least: shown(found.least),
    greatest: shown(found.greatest),
    tables: found.tables.map(shown),
    loci: found.least.result.loci.length,
  };
}
