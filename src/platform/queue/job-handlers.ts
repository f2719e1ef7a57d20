import type { JobCatalogue } from './job-catalogue.js';
import type { JobMap, JobName, JobPayload } from './job-map.js';
import { JobListRefused } from './queue-errors.js';

export interface RunningTask {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | undefined;
  /** 1 for the first run. */
  readonly attempt: number;
  readonly maxAttempts: number;
}

export interface JobContext<Payload> {
  readonly payload: Payload;
  readonly task: RunningTask;
  /**
   * Aborted when the process shuts down, or when the lease was lost and another worker may have taken over.
   */
  readonly signal: AbortSignal;
  /** Tells how far the work is; cheap to call often. */
  readonly progress: (done: number, total: number) => Promise<void>;
}

/**
 * Handler of one job. It may run twice for the same task (a worker can die after the work and before the
 * tick), so it is idempotent.
 */
export interface JobHandler {
  readonly name: string;
  run(context: JobContext<unknown>): Promise<void>;
}

/** Binds a job's name to its work, with the payload's type taken from the map. */
export function handle<Name extends JobName<Map>, Map extends object = JobMap>(
  name: Name,
  run: (context: JobContext<JobPayload<Name, Map>>) => Promise<void>,
): JobHandler {
  return { name, run: (context) => run(context as JobContext<JobPayload<Name, Map>>) };
}

/** The worker's handlers, one for each job of the catalogue: a gap or a double stops the start. */
export class JobHandlers {
  private readonly byName: ReadonlyMap<string, JobHandler>;

  constructor(catalogue: JobCatalogue, handlers: readonly JobHandler[]) {
    const count = new Map<string, number>();
    for (const { name } of handlers) count.set(name, (count.get(name) ?? 0) + 1);
    const faults = [
      ...catalogue.names.filter((name) => !count.has(name)).map((name) => `${name} has no handler`),
      ...[...count].filter(([, times]) => times > 1).map(([name, times]) => `${name} has ${times} handlers`),
      ...[...count.keys()]
        .filter((name) => !catalogue.has(name))
        .map((name) => `${name} has a handler but is not declared`),
    ];
    if (faults.length > 0) throw new JobListRefused(faults);
    this.byName = new Map(handlers.map((handler) => [handler.name, handler]));
  }

  get names(): readonly string[] {
    return [...this.byName.keys()];
  }

  of(name: string): JobHandler | undefined {
    return this.byName.get(name);
  }
}
