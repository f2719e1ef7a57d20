import { readFile } from 'node:fs/promises';
import { UsageError } from './cli-errors.js';

/** The content of a JSON file that a person has written. Throws what the file system says, or `UsageError`. */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown;
  } catch (error) {
    const place = /line \d+ column \d+/u.exec(error instanceof Error ? error.message : '')?.[0];
    throw new UsageError(
      `${path} is no JSON${place === undefined ? '' : `: ${place}`}.`,
      'Mend it, and run the command again.',
    );
  }
}
