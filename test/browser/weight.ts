import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

const BUILT = resolve('dist/web');

/** Scripts and styles that the page has fetched, as they weigh when they are packed by gzip, in kB. */
export async function fetchedKb(page: Page): Promise<number> {
  const paths = await page.evaluate<string[]>(
    `performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)`,
  );
  const files = new Set(paths.filter((path) => /^\/assets\/.*\.(?:js|css)$/.test(path)));
  const sizes = [...files].map((path) => gzipSync(readFileSync(join(BUILT, path))).length);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
}
