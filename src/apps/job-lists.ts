import type { INestApplicationContext } from '@nestjs/common';
import type { Ticker, Use } from '../platform/module-parts/index.js';
import type { Subscription } from '../platform/outbox/index.js';
import type { JobHandler } from '../platform/queue/index.js';
import { MODULES } from './modules.js';

/** Subscriptions of all modules: who listens to which event. */
export const SUBSCRIPTIONS: readonly Subscription[] = MODULES.flatMap(({ subscriptions }) => [
  ...(subscriptions ?? []),
]);

/** The work of every job, bound to the modules of a process. */
export function handlersOf(app: INestApplicationContext): readonly JobHandler[] {
  const use = useOf(app);
  return MODULES.flatMap(({ handlers }) => [...(handlers?.(use) ?? [])]);
}

/** Lists what modules do by the clock. */
export function tickersOf(app: INestApplicationContext): readonly Ticker[] {
  const use = useOf(app);
  return MODULES.flatMap(({ tickers }) => (tickers ?? []).map((ticker) => use(ticker)));
}

const useOf =
  (app: INestApplicationContext): Use =>
  <T>(type: new (...args: never[]) => T): T =>
    app.get<T>(type, { strict: false });
