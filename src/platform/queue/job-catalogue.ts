import type { JobMap, JobName } from './job-map.js';
import { JobListRefused, UnknownJob } from './queue-errors.js';

/**
 * `fast` for what somebody waits for (one match, an alert); `bulk` for sweeps and imports, which may take
 * hours.
 */
export const LANES = ['fast', 'bulk'] as const;
export type Lane = (typeof LANES)[number];

export interface JobDefinition {
  readonly name: string;
  readonly lane: Lane;
  /** Runs before the task is put among the dead letters; the catalogue's default where absent. */
  readonly maxAttempts?: number;
}

/** Declares a job of the map: which lane it runs in, and how often it is tried. */
export function defineJob<Map extends object = JobMap>(
  name: JobName<Map>,
  how: { readonly lane: Lane; readonly maxAttempts?: number },
): JobDefinition {
  return { name, ...how };
}

/**
 * Attempts when nobody says otherwise: with the usual backoff about ten minutes, longer than a restart of any
 * server.
 */
const USUAL_ATTEMPTS = 8;

/**
 * Catalogue of all jobs of the platform. Every process loads it: whoever adds a task must know its lane and
 * its attempts.
 */
export class JobCatalogue {
  private readonly byName = new Map<string, JobDefinition>();

  constructor(
    definitions: readonly JobDefinition[],
    private readonly usualAttempts: number = USUAL_ATTEMPTS,
  ) {
    const twice: string[] = [];
    for (const definition of definitions) {
      if (this.byName.has(definition.name)) twice.push(`${definition.name} is declared twice`);
      this.byName.set(definition.name, definition);
    }
    if (twice.length > 0) throw new JobListRefused(twice);
  }

  get names(): readonly string[] {
    return [...this.byName.keys()];
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  maxAttemptsOf(name: string): number {
    const definition = this.byName.get(name);
    if (!definition) throw new UnknownJob(name);
    return definition.maxAttempts ?? this.usualAttempts;
  }

  /** A row of a newer release may have a name that this process does not know; it waits in the slow lane. */
  laneOf(name: string): Lane {
    return this.byName.get(name)?.lane ?? 'bulk';
  }
}
