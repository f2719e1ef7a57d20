import { cpus, totalmem } from 'node:os';

/** One figure of a table: what was measured, what it should be, and what it is held against. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  /** At most this; absent where the figure is only told. */
  readonly goal?: number;
  /** At least this: the goal of a figure that should be high. */
  readonly least?: number;
  readonly measured?: number;
  /** A peer's or a baseline's figure, measured in the same run. */
  readonly baseline?: { readonly what: string; readonly value: number };
  /** Why there is no figure. */
  readonly missing?: string;
}

export function isShort({ goal, least, measured }: Figure): boolean {
  if (measured === undefined) return false;
  return (goal !== undefined && measured > goal) || (least !== undefined && measured < least);
}

export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model ?? 'unknown processor'}, ${memory} GiB, Node ${process.version}`;
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    goalOf(figure),
    figure.measured === undefined
      ? `not measured: ${figure.missing ?? ''}`
      : `${text(figure.measured)} ${figure.unit}`,
    figure.baseline ? `${figure.baseline.what}: ${text(figure.baseline.value)} ${figure.unit}` : '',
    figure.baseline && figure.measured !== undefined
      ? `× ${(figure.measured / figure.baseline.value).toFixed(2)}`
      : '',
    isShort(figure) ? 'FALLS SHORT' : '',
  ]);
  const head = ['figure', 'goal', 'measured', 'baseline', 'ratio', ''];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function goalOf({ goal, least, unit }: Figure): string {
  if (goal !== undefined) return `≤ ${goal} ${unit}`;
  return least === undefined ? '' : `≥ ${least} ${unit}`;
}

function text(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
