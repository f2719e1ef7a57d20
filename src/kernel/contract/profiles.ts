import type { ExchangeRecord, GeneticProfile } from './records.js';
import type { PathStep } from './unknown-key.js';

export interface PlacedProfile {
  readonly profile: GeneticProfile;
  readonly path: readonly PathStep[];
  /** Code of the relative whose profile it is; undefined where it is of the record's own person. */
  readonly relativeId?: string;
}

/** Returns all genetic profiles of a record, with the places where they stand. */
export function profilesOf(record: ExchangeRecord): readonly PlacedProfile[] {
  const placed: PlacedProfile[] = [];
  if (record.recordType === 'report') {
    if (record.directProfile) placed.push({ profile: record.directProfile, path: ['directProfile'] });
    for (const [index, { id, profile }] of (record.relatives ?? []).entries()) {
      if (profile) placed.push({ profile, path: ['relatives', index, 'profile'], relativeId: id });
    }
    return placed;
  }
  if (record.profile) placed.push({ profile: record.profile, path: ['profile'] });
  if (record.recordType === 'remains') {
    for (const [index, profile] of (record.profiles ?? []).entries())
      placed.push({ profile, path: ['profiles', index] });
  }
  return placed;
}
