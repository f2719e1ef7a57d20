import type { MatchVersion } from '../use-cases/change-match.js';

/** The match, the version that was read and the side spoken for, as an input gives them. */
export function versionOf(input: {
  readonly matchId: string;
  readonly expectedVersion: number;
  readonly side?: string | null;
}): MatchVersion {
  const { matchId: id, expectedVersion, side } = input;
  return { id, expectedVersion, side: side === 'a' || side === 'b' ? side : undefined };
}
