import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse, type Info } from 'csv-parse/sync';

/** A slip in a table that is shipped beside the code, with the file and the line of it. */
export class DataFileError extends Error {
  constructor(file: string, line: number, what: string) {
    super(`${basename(file)}:${line}: ${what}`);
    this.name = 'DataFileError';
  }
}

/** Row of a table: its cells by column. */
export class DataRow<C extends string> {
  /** @param line number of the row's line in the file, from 1 */
  constructor(
    private readonly file: string,
    readonly line: number,
    private readonly cells: Readonly<Record<C, string>>,
  ) {}

  /** @throws DataFileError where the cell is empty */
  readText(column: C): string {
    const cell = this.cells[column];
    if (cell === '') throw this.error(`${column} is empty`);
    return cell;
  }

  /** Returns the cell, or undefined where it is empty. */
  readOptional(column: C): string | undefined {
    return this.cells[column] || undefined;
  }

  /** @throws DataFileError where the cell is no finite number */
  readNumber(column: C): number {
    const number = Number(this.readText(column));
    if (!Number.isFinite(number)) throw this.error(`${column} is no number: ${this.cells[column]}`);
    return number;
  }

  /** Returns the cell as one of the words that may stand there. @throws DataFileError where it is another */
  readWord<W extends string>(column: C, words: readonly W[]): W {
    const cell = this.readText(column);
    const word = words.find((one) => one === cell);
    if (word === undefined) throw this.error(`${column} is ${cell}, and none of ${words.join(', ')}`);
    return word;
  }

  error(what: string): DataFileError {
    return new DataFileError(this.file, this.line, what);
  }
}

/**
 * Reads a table of comma-separated values (RFC 4180, UTF-8, composed as NFC) that is shipped beside the code.
 * @param file its path
 * @param columns its columns, in the order of the file; no other may stand there
 * @returns its rows, in the order of the file
 * @throws DataFileError at a header of other columns, a row of more or fewer cells, a broken quote
 */
export function readTable<C extends string>(file: string, columns: readonly C[]): DataRow<C>[] {
  try {
    return parse<{ record: Record<C, string>; info: Info }>(readFileSync(file, 'utf8').normalize('NFC'), {
      columns: (header: string[]) => {
        if (header.join() !== columns.join())
          throw new DataFileError(file, 1, `the columns are ${header.join()}, and not ${columns.join()}`);
        return header;
      },
      info: true,
    }).map(({ record, info }) => new DataRow(file, info.lines, record));
  } catch (error) {
    if (!(error instanceof Error && 'lines' in error)) throw error;
    throw new DataFileError(file, Number(error.lines), error.message);
  }
}

/** Returns a function that makes a thing when it is first asked for it, and gives the same one ever after. */
export function once<T>(make: () => T): () => T {
  let made: { readonly thing: T } | undefined;
  return () => (made ??= { thing: make() }).thing;
}
