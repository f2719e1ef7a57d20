import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/**
 * Writes for the demonstration: steps with their time, and paragraphs of the story. Colour only on a
 * terminal.
 */
export class DemonstrationOutput {
  private last = performance.now();

  constructor(
    private readonly out: NodeJS.WritableStream,
    private readonly isTerminal: boolean,
  ) {}

  /** A step that has been done, with the time since the one before. */
  readonly step = (text: string): void => {
    const now = performance.now();
    const seconds = ((now - this.last) / 1000).toFixed(1);
    this.last = now;
    this.line(`${this.paint('green', '✔')} ${text} ${this.paint('dim', `${seconds} s`)}`);
  };

  heading(text: string): void {
    this.line('');
    this.line(this.paint('bold', text));
  }

  line(text: string): void {
    this.out.write(`${text}\n`);
  }

  /** Pairs of a name and a value, the values below each other. */
  table(rows: readonly (readonly [string, string])[]): void {
    const width = Math.max(...rows.map(([name]) => name.length));
    for (const [name, value] of rows) this.line(`  ${this.paint('dim', name.padEnd(width))}  ${value}`);
  }

  paint(style: Style, text: string): string {
    return this.isTerminal ? styleText(style, text) : text;
  }
}
