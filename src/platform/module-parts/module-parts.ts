import type { Type } from '@nestjs/common';
import type { Subscription } from '../outbox/index.js';
import type { JobHandler } from '../queue/index.js';

/** Returns something that a module has provided, by its class. */
export type Use = <T>(type: new (...args: never[]) => T) => T;

/** Work that is begun by the clock and not by an event. */
export interface Ticker {
  start(): void;
  stop(): Promise<void>;
}

/** Parts of a module that do its work: its `module.ts`. The worker, the command line and the API load it. */
export interface ModuleParts {
  readonly module: Type<unknown>;
  /** Global modules beside it, by which it answers what modules below it ask. */
  readonly globals?: readonly Type<unknown>[];
  /** The work of its jobs, whose names stand in `tables.ts`. */
  readonly handlers?: (use: Use) => readonly JobHandler[];
  readonly subscriptions?: readonly Subscription[];
  readonly tickers?: readonly (new (...args: never[]) => Ticker)[];
}
