/**
 * Something to say about one line of a file: `path` in the record, a code, and what was expected there.
 * It never carries the value itself, which belongs to the reject file and to the importer's terminal alone.
 */
export interface Finding {
  readonly path: string;
  readonly code: string;
  readonly expected?: string;
}
