import { revokedAtNextRequest, revokedMidStream } from '../test/surface/revocation.js';
import { numberFlag, withAttackedHouse } from './attacked-house.js';
import type { Figure } from './figure.js';

/** Accesses that are ended: at the next request, and in the middle of a stream. */
export async function revocation(flags: readonly string[]): Promise<readonly Figure[]> {
  const [trials, streams] = [numberFlag(flags, 'trials', 1_000), numberFlag(flags, 'streams', 100)];
  return withAttackedHouse(async ({ house, things }) => {
    const next = await revokedAtNextRequest(house, trials);
    const stream = await revokedMidStream(house, things.alert, streams);
    return [
      { name: 'refused at the next request', unit: `of ${trials}`, least: trials, measured: next.refused },
      { name: 'let in once more', unit: 'requests', goal: 0, measured: next.letIn },
      { name: 'streams that ran', unit: `of ${streams}`, least: streams, measured: stream.heardBefore },
      { name: 'events after the end', unit: 'events', goal: 0, measured: stream.heardAfter },
    ];
  });
}
