import type { Page } from 'playwright-core';

/** Scripts and styles that the page has fetched, as they came over the line, in kB. */
export async function fetchedKb(page: Page): Promise<number> {
  const sizes = await page.evaluate<[path: string, bytes: number][]>(
    `performance.getEntriesByType('resource').map((one) => [new URL(one.name).pathname, one.encodedBodySize])`,
  );
  const files = new Map(sizes.filter(([path]) => /^\/assets\/.*\.(?:js|css)$/.test(path)));
  return Math.round([...files.values()].reduce((sum, size) => sum + size, 0) / 1000);
}
