import { join } from 'node:path';

/** Returns the path of a table of `data/`; `SOURCES.md` beside it tells its columns, source and licence. */
export const dataFile = (name: string): string => join(import.meta.dirname, 'data', name);
