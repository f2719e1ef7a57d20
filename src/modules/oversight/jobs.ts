import { defineJob, handle, type JobDefinition, type JobHandler } from '../../platform/queue/index.js';
import type { RerouteComplaints } from './use-cases/reroute-complaints.js';
import type { TellMisuse } from './use-cases/tell-misuse.js';

declare module '../../platform/queue/job-map.js' {
  interface JobMap {
    /** An institution has closed: complaints that it handled, or whose handler is independent no more, go to another body. */
    readonly 'oversight.reroute': Readonly<Record<string, never>>;
    /** A rule has seen misuse: owners and oversight are told. */
    readonly 'oversight.tell-misuse': { readonly signalId: string };
  }
}

export const OVERSIGHT_JOBS: readonly JobDefinition[] = [
  defineJob('oversight.reroute', { lane: 'fast' }),
  defineJob('oversight.tell-misuse', { lane: 'fast' }),
];

export function oversightHandlers({
  reroute,
  tellMisuse,
}: {
  readonly reroute: RerouteComplaints;
  readonly tellMisuse: TellMisuse;
}): readonly JobHandler[] {
  return [
    handle('oversight.reroute', () => reroute.run()),
    handle('oversight.tell-misuse', ({ payload }) => tellMisuse.run(payload.signalId)),
  ];
}
