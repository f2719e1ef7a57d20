import type { JobDefinition } from '../platform/queue/index.js';
import { MODULE_TABLES } from './module-tables.js';

/** Every job of the platform, with its lane. All processes load it. */
export const JOBS: readonly JobDefinition[] = MODULE_TABLES.flatMap(({ jobs }) => [...(jobs ?? [])]);
