import { GeneticFileRefused } from '../genetic-file-refused.js';

/**
 * Reader of the lines of a Familias file, one after the other; an unexpected line is refused with its number.
 */
export class FamiliasLines {
  private readonly lines: readonly string[];
  private at = 0;

  constructor(text: string) {
    this.lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  }

  /** Number of the line that was read last. */
  get line(): number {
    return this.at;
  }

  /** The next line, without being read. */
  get ahead(): string {
    return this.lines[this.at] ?? '';
  }

  get isAtEnd(): boolean {
    return this.at >= this.lines.length;
  }

  raw(expected: string): string {
    const line = this.lines[this.at];
    if (line === undefined) throw refusedAt(this.at + 1, expected);
    this.at += 1;
    return line;
  }

  /** A text, with or without quotes. */
  text(expected: string): string {
    return this.raw(expected).replaceAll('"', '').trim();
  }

  count(expected: string): number {
    const text = this.text(expected);
    if (!/^\d{1,6}$/u.test(text)) throw refusedAt(this.at, expected);
    return Number(text);
  }

  number(expected: string): number {
    const text = this.text(expected);
    const value = Number(text);
    if (text === '' || !Number.isFinite(value)) throw refusedAt(this.at, expected);
    return value;
  }

  flag(expected: string): boolean {
    const text = this.text(expected);
    if (text !== '#TRUE#' && text !== '#FALSE#') throw refusedAt(this.at, expected);
    return text === '#TRUE#';
  }

  /** An entry of a list by its place, counted from 0. */
  entryOf<T>(list: readonly T[], expected: string): T {
    const entry = list[this.count(expected)];
    if (entry === undefined) throw refusedAt(this.at, expected);
    return entry;
  }

  /** Reads as many entries as the file has announced. */
  times<T>(count: number, read: (at: number) => T): T[] {
    return Array.from({ length: count }, (_, at) => read(at));
  }
}

export function refusedAt(line: number, expected: string): GeneticFileRefused {
  return new GeneticFileRefused('PROFILES.FAMILIAS_LINE', { line, expected });
}

/** Returns the refusal of a part of the file that this reader would have to change. */
export function notRead(what: string): GeneticFileRefused {
  return new GeneticFileRefused('PROFILES.FAMILIAS_NOT_READ', { what });
}
