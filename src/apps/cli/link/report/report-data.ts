import { basename } from 'node:path';
import {
  bestWeights,
  type ErrorRates,
  errorRates,
  type ExplainedRows,
  type FieldSpec,
  type FoldedColumn,
  type ModelDocument,
  PairExplainer,
  THRESHOLDS,
} from '../../../../kernel/linkage/tables/index.js';
import { textOfCell } from '../csv-lines.js';
import type { LinkSpec } from '../link-spec.js';
import type { Linked } from '../link-tables.js';
import { type LoadedTables, pathsOf } from '../load-tables.js';
import { chosenPairs } from './chosen-pairs.js';
import { cellsOfRows } from './row-cells.js';

/** A pair as a report shows it. */
export interface ReportedPair extends ExplainedRows {
  readonly left: string;
  readonly right: string;
  readonly probability: number;
  /** Cells of both rows, by column; undefined where the report is to hold no cells. */
  readonly cells: readonly (readonly [string, string])[] | undefined;
}

/** Share of records that reach less than each weight even with a row that says the same. */
export interface Unlinkable {
  readonly minProbability: number;
  /** log10 LR that a pair needs for this probability. */
  readonly weight: number;
  readonly records: number;
  readonly share: number;
}

/** Data of a report, whole. */
export interface ReportData {
  /** Names of the tables, the left one first. */
  readonly tables: readonly string[];
  readonly model: ModelDocument;
  readonly rates: readonly ErrorRates[];
  readonly candidates: number;
  readonly unlinkable: readonly Unlinkable[];
  /** Best weights of the records, ascending: at most so many as a chart can show. */
  readonly bestWeights: readonly number[];
  readonly folded: readonly FoldedColumn[];
  readonly spread: readonly ReportedPair[];
  readonly others: readonly ReportedPair[];
  /** Number of pairs that are written, of which the reported ones are some. */
  readonly written: number;
  readonly least: number;
  readonly withCells: boolean;
  readonly oneToOne: boolean;
}

export interface ReportRequest {
  readonly spec: LinkSpec;
  readonly loaded: LoadedTables;
  readonly linked: Linked;
  /** Pairs of a lower probability are not written, and not reported. */
  readonly least: number;
  readonly withCells: boolean;
}

/** Pairs of a report at most, and bars of them all together: so that a page of many columns opens too. */
const MOST_PAIRS = 1_000;
const MOST_BARS = 8_000;

/** Puts together what a report tells. Reads the tables a second time where it is to show their cells. */
export async function reportData({ spec, loaded, linked, least, withCells }: ReportRequest): Promise<ReportData> {
  const { model, probabilities, pairs } = linked;
  const most = Math.min(MOST_PAIRS, Math.floor(MOST_BARS / model.fields.length));
  const chosen = chosenPairs(probabilities, least, most);
  const rows = [...chosen.spread, ...chosen.others].flatMap((at) => [pairs.left[at] ?? 0, pairs.right[at] ?? 0]);
  const cellsOf = withCells ? await readCells(spec, loaded, linked, rows) : undefined;
  const explainer = new PairExplainer(linked.tables, linked.fitted);
  const reported = (at: number): ReportedPair => {
    const [left, right] = [pairs.left[at] ?? 0, pairs.right[at] ?? 0];
    const [one, other] = [cellsOf?.(left), cellsOf?.(right)];
    return {
      ...explainer.explain(left, right),
      left: textOfCell(loaded.ids, left),
      right: textOfCell(loaded.ids, right),
      probability: probabilities[at] ?? 0,
      cells: one && other && one.map((text, column) => [text, other[column] ?? ''] as const),
    };
  };
  const best = bestWeights(linked.tables, linked.fitted).sort();
  return {
    tables: pathsOf(spec).map((path) => basename(path)),
    model,
    rates: errorRates(probabilities),
    candidates: pairs.count,
    unlinkable: unlinkableOf(best, model.prior.log10Odds),
    bestWeights: thinned(best),
    folded: model.folded,
    spread: chosen.spread.map(reported),
    others: chosen.others.map(reported),
    written: chosen.of,
    least,
    withCells,
    oneToOne: spec.oneToOne,
  };
} // prettier-ignore

/** Reads what the rows say. @returns the cells of a row, in the order of the columns that were compared */
async function readCells(
  spec: LinkSpec,
  { ids, leftRows }: LoadedTables,
  { model }: Linked,
  rows: readonly number[],
): Promise<(row: number) => string[]> {
  const fields = model.fields.flatMap(({ column }) => spec.fields.find((field) => field.column === column) ?? []);
  const tableOf = (row: number): number => (leftRows > 0 && row >= leftRows ? 1 : 0);
  const tables: Map<string, string[]>[] = [];
  for (const [table, path] of pathsOf(spec).entries()) {
    const wanted = rows.filter((row) => tableOf(row) === table).map((row) => textOfCell(ids, row));
    tables.push(await cellsOfRows(path, spec.id, fields, new Set(wanted)));
  }
  return (row) => tables[tableOf(row)]?.get(textOfCell(ids, row)) ?? emptyCells(fields);
} // prettier-ignore

const emptyCells = (fields: readonly FieldSpec[]): string[] => fields.map(() => '');

/** @param best ascending */
function unlinkableOf(best: Float32Array, log10PriorOdds: number): Unlinkable[] {
  return THRESHOLDS.map((minProbability) => {
    const weight = Math.log10(minProbability / (1 - minProbability)) - log10PriorOdds;
    const above = best.findIndex((value) => value >= weight);
    const records = above < 0 ? best.length : above;
    return { minProbability, weight, records, share: records / Math.max(1, best.length) };
  });
}

/** Points of a line that a chart can show. */
const MOST_POINTS = 400;

function thinned(ascending: Float32Array): number[] {
  const points = Math.min(MOST_POINTS, ascending.length);
  return Array.from(
    { length: points },
    (_, at) => ascending[Math.round((at * (ascending.length - 1)) / Math.max(1, points - 1))] ?? 0,
  );
}
