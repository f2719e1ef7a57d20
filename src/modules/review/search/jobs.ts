import { defineJob, handle, type JobDefinition, type JobHandler } from '../../../platform/queue/index.js';
import type { AskAgain } from './use-cases/ask-again.js';

declare module '../../../platform/queue/job-map.js' {
  interface JobMap {
    /** A round over kept questions that are due: one task for each. */
    readonly 'search.ask-again-round': { readonly round: number };
    /** One kept question is asked again, for whoever keeps it. */
    readonly 'search.ask-again': { readonly searchId: string };
  }
}

export const SEARCH_JOBS: readonly JobDefinition[] = [
  defineJob('search.ask-again-round', { lane: 'fast' }),
  defineJob('search.ask-again', { lane: 'bulk' }),
];

/** The work of both, bound to the module of a process. */
export function searchHandlers({ again }: { readonly again: AskAgain }): readonly JobHandler[] {
  return [
    handle('search.ask-again-round', () => again.round()),
    handle('search.ask-again', ({ payload }) => again.one(payload.searchId)),
  ];
}
