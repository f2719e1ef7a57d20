import { z } from 'zod';
import { fault, type ProfileFault } from './profile/profile-fault.js';

/** The authority that enforces migration law inside which a unit lies, and who says so. */
export interface WithinMigration {
  readonly authority: string;
  /** The law, decree or letter by which the unit stands apart from enforcement. */
  readonly source?: string | undefined;
}

export const withinMigration = z.strictObject({
  authority: z.string().trim().min(1).max(300),
  source: z.string().trim().min(1).max(500).optional(),
});

interface Unit {
  readonly kind: string;
  readonly withinMigration?: WithinMigration | null | undefined;
}

/**
 * A search mechanism inside an authority that enforces migration law has a source, or it is none: by being one it
 * may hear of people whom that authority looks for.
 */
export function withinMigrationFaults(
  { kind, withinMigration: within }: Unit,
  path: readonly PropertyKey[],
): ProfileFault[] {
  if (!within || kind !== 'search_mechanism' || within.source !== undefined) return [];
  return [fault([...path, 'withinMigration', 'source'], 'PROFILES.MIGRATION_SOURCE')];
}
