import { defineJob, handle, type JobDefinition, type JobHandler } from '../../../platform/queue/index.js';
import type { RunImport } from './use-cases/run-import.js';
import type { SettleImport } from './use-cases/settle-import.js';

declare module '../../../platform/queue/job-map.js' {
  interface JobMap {
    /** Reads a file that was handed over by the API. */
    readonly 'imports.run': { readonly importId: string };
    /** Looks whether an import that should have ended was left behind by a process that died. */
    readonly 'imports.settle': { readonly importId: string };
  }
}

export const IMPORTS_JOBS: readonly JobDefinition[] = [
  defineJob('imports.run', { lane: 'bulk' }),
  defineJob('imports.settle', { lane: 'fast' }),
];

export interface ImportsWork {
  readonly run: RunImport;
  readonly settle: SettleImport;
}

export function importsHandlers({ run, settle }: ImportsWork): readonly JobHandler[] {
  return [
    handle('imports.run', ({ payload, signal, progress }) => run.process(payload.importId, progress, signal)),
    handle('imports.settle', ({ payload }) => settle.settle(payload.importId)),
  ];
}
