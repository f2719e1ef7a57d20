declare const marker: unique symbol;

/**
 * Every job of the platform by name, with its payload. Modules add theirs by declaration merging:
 *
 *     declare module '../../platform/queue/job-map.js' {
 *       interface JobMap { 'letters.send': { readonly letterId: string } }
 *     }
 *
 * A payload holds ids, codes and numbers, never data of a person: job rows and queues are read by operators.
 */
export interface JobMap {
  /** Property without a use of its own: it keeps the empty map from accepting anything. */
  readonly [marker]?: never;
}

export type JobName<Map extends object = JobMap> = Extract<keyof Map, string>;
export type JobPayload<Name extends JobName<Map>, Map extends object = JobMap> = Map[Name];
