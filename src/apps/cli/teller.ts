import { once } from 'node:events';

export interface TerminalOutput extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
}

/**
 * Output of a command: what it does goes to standard error, what it has found to standard output, so that the
 * one can be read while the other is piped on.
 */
export class Teller {
  constructor(
    readonly asJson: boolean,
    private readonly out: NodeJS.WritableStream,
    readonly err: TerminalOutput,
  ) {}

  readonly step = (text: string): void => {
    this.err.write(`${text}\n`);
  };

  /** The result: one JSON object where that was asked for, else lines. */
  async answer(object: object, lines: readonly string[]): Promise<void> {
    if (this.asJson) await this.line(JSON.stringify(object));
    else for (const line of lines) await this.line(line);
  }

  /** A line of the result; waits where the reader is slow. */
  async line(text: string): Promise<void> {
    if (!this.out.write(`${text}\n`)) await once(this.out, 'drain');
  }
}

/** Rows below each other, each column as wide as its widest cell. */
export function tableOf(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** `1 record`, `2 records`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
