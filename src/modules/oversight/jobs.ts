import { defineJob, handle, type JobDefinition, type JobHandler } from '../../platform/queue/index.js';
import type { RerouteComplaints } from './use-cases/reroute-complaints.js';

declare module '../../platform/queue/job-map.js' {
  interface JobMap {
    /** An institution has closed: complaints that it handled, or whose handler is independent no more, go to another body. */
    readonly 'oversight.reroute': Readonly<Record<string, never>>;
  }
}

export const OVERSIGHT_JOBS: readonly JobDefinition[] = [defineJob('oversight.reroute', { lane: 'fast' })];

export function oversightHandlers({
  reroute,
}: {
  readonly reroute: RerouteComplaints;
}): readonly JobHandler[] {
  return [handle('oversight.reroute', () => reroute.run())];
}
