import { createHash } from 'node:crypto';

const ID_DIGITS = 32;
/** 52 bits of the digest count as the row: exact in a double, and an accidental meeting only skips a number. */
const COUNTED_DIGITS = 13;

/**
 * Ids for the rows of a table without a key: a digest of what the row says, and which time it says so. The same file
 * read again, resorted or saved with other quotes, gives the same ids.
 */
export class RowIds {
  private readonly occurrences = new Map<number, number>();

  next(row: ReadonlyMap<string, string>): string {
    const said = [...row].filter(([, cell]) => cell.trim() !== '').sort(([a], [b]) => (a < b ? -1 : 1));
    const digest = createHash('sha256').update(JSON.stringify(said)).digest('hex');
    const counted = Number.parseInt(digest.slice(0, COUNTED_DIGITS), 16);
    const occurrence = (this.occurrences.get(counted) ?? 0) + 1;
    this.occurrences.set(counted, occurrence);
    return `${digest.slice(0, ID_DIGITS)}#${occurrence}`;
  }
}
