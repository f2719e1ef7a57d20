import { defineJob, handle, type JobDefinition, type JobHandler } from '../../../platform/queue/index.js';
import type { EndBreakGlass } from './use-cases/end-break-glass.js';
import type { RerouteComplaints } from './use-cases/reroute-complaints.js';
import type { StopUnreviewed } from './use-cases/stop-unreviewed.js';
import type { TellBreakGlass } from './use-cases/tell-break-glass.js';
import type { TellMisuse } from './use-cases/tell-misuse.js';

declare module '../../../platform/queue/job-map.js' {
  interface JobMap {
    /** An institution has closed: complaints that it handled, or whose handler is independent no more, go to another body. */
    readonly 'oversight.reroute': Readonly<Record<string, never>>;
    /** A rule has seen misuse: owners and oversight are told. */
    readonly 'oversight.tell-misuse': { readonly signalId: string };
    /** Somebody has urgent access: the owner of the record and oversight are told. */
    readonly 'oversight.tell-break-glass': { readonly breakGlassId: string };
    /** Urgent access has ended: what was read under it is told. */
    readonly 'oversight.end-break-glass': { readonly breakGlassId: string };
    /** The time to review it has run out. */
    readonly 'oversight.stop-unreviewed': { readonly breakGlassId: string };
  }
}

export const OVERSIGHT_JOBS: readonly JobDefinition[] = [
  defineJob('oversight.reroute', { lane: 'fast' }),
  defineJob('oversight.tell-misuse', { lane: 'fast' }),
  defineJob('oversight.tell-break-glass', { lane: 'fast' }),
  defineJob('oversight.end-break-glass', { lane: 'fast' }),
  defineJob('oversight.stop-unreviewed', { lane: 'fast' }),
];

export function oversightHandlers({
  endBreakGlass,
  reroute,
  stopUnreviewed,
  tellBreakGlass,
  tellMisuse,
}: {
  readonly endBreakGlass: EndBreakGlass;
  readonly reroute: RerouteComplaints;
  readonly stopUnreviewed: StopUnreviewed;
  readonly tellBreakGlass: TellBreakGlass;
  readonly tellMisuse: TellMisuse;
}): readonly JobHandler[] {
  return [
    handle('oversight.reroute', () => reroute.reroute()),
    handle('oversight.tell-break-glass', ({ payload }) => tellBreakGlass.tell(payload.breakGlassId)),
    handle('oversight.end-break-glass', ({ payload }) => endBreakGlass.end(payload.breakGlassId)),
    handle('oversight.stop-unreviewed', ({ payload }) => stopUnreviewed.stop(payload.breakGlassId)),
    handle('oversight.tell-misuse', ({ payload }) => tellMisuse.tell(payload.signalId)),
  ];
}
