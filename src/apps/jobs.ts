import type { JobDefinition } from '../platform/queue/index.js';
import { MODULE_TABLES } from './module-tables.js';

/** Jobs of the platform, each with its lane. All processes load them. */
export const JOBS: readonly JobDefinition[] = MODULE_TABLES.flatMap(({ jobs }) => [...(jobs ?? [])]);
