import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { unfinished } from './unfinished.js';

/** One look after another finds nothing on its way: what an answer makes a page ask for next has been asked for. */
const LOOKS = 3;
const LOOKS_EVERY_MS = 40;
const LONGEST_MS = 60_000;

const underWay = new WeakMap<BrowserContext, Set<Request>>();

/** Keeps count of what the pages of a browser have asked for and not got yet. Its service worker fetches for later, and nobody waits for that. */
export function watchRequests(context: BrowserContext): void {
  const requests = new Set<Request>();
  underWay.set(context, requests);
  context.on('request', (request) => {
    if (!request.serviceWorker()) requests.add(request);
  });
  const isOver = (request: Request) => requests.delete(request);
  context.on('requestfinished', isOver);
  context.on('requestfailed', isOver);
}

/**
 * Waits until a page has what it has asked for and shows it. Sooner than half a second without a request, as the browser's own `networkidle`
 * has it, and later than that where the page says that it is still loading.
 */
export async function settled(page: Page, longestMs = LONGEST_MS): Promise<void> {
  const end = Date.now() + longestMs;
  for (let quiet = 0; quiet < LOOKS; quiet += 1) {
    const requests = [...(underWay.get(page.context()) ?? [])].map((request) => request.url());
    const awaited = requests.length > 0 ? requests : await unfinished(page);
    if (awaited.length > 0) quiet = -1;
    if (Date.now() > end) throw new Error(`${page.url()} is not finished: ${awaited.join('; ')}`);
    await pause(LOOKS_EVERY_MS);
  }
}
