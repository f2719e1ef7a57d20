import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { OPEN_STATES } from '../domain/alert-state.js';
import { isOnesOwn } from '../domain/alert-subject.js';
import { AlertReader, type Owned } from '../persistence/alert.reader.js';
import { HandOver } from './hand-over.js';
import { ReassignAlert } from './reassign-alert.js';
import { PlatformWork } from './platform-work.js';
import { Rosters, type Roster } from './roster.js';

/**
 * A round over everybody who is in charge of something: what is with somebody who is away or has left goes to another, and what was lent comes
 * back. It asks once for each owner, however much they have. Runs twice without harm.
 */
@Injectable()
export class ReassignAbsentOwners {
  constructor(
    private readonly platform: PlatformWork,
    private readonly reader: AlertReader,
    private readonly rosters: Rosters,
    private readonly keep: ReassignAlert,
    private readonly handOver: HandOver,
  ) {}

  async keepOwners(): Promise<void> {
    const now = this.platform.now();
    const astray = await this.platform.perform('alerts.escalate', async (tx) => {
      const roster = await this.rosters.open(tx);
      const found: string[] = [];
      for (const owned of await this.reader.owners(tx))
        if (!(await isWell(roster, owned, now))) found.push(...(await this.reader.ownedBy(tx, owned)));
      return found;
    });
    const left = new Set<string>();
    for (const id of astray)
      await this.platform.attempt('alerts.escalate', id, (tx) => this.one(tx, id, left, now));
    // Of an institution in which nobody is left the work is whose who answers for it now.
    for (const institutionId of left) await this.handOver.handOver(institutionId);
  }

  private async one(tx: Tx, id: string, left: Set<string>, now: Date): Promise<void> {
    const alert = await this.reader.lock(tx, id);
    if (!alert?.institutionId || !OPEN_STATES.includes(alert.state) || isOnesOwn(alert.kind)) return;
    const roster = await this.rosters.open(tx);
    if (!(await this.keep.keep(tx, roster, alert, now))) left.add(alert.institutionId);
  }
}

/** Tells whether nothing is to be done about somebody's alerts: they are there, and nobody waits for it. */
async function isWell(
  roster: Roster,
  { institutionId, ownerActorId, returnsTo, returnsAt }: Owned,
  now: Date,
): Promise<boolean> {
  const away = await roster.awayFrom(institutionId);
  if (away.has(ownerActorId) || !(await roster.member(institutionId, ownerActorId))) return false;
  if (returnsTo === null) return true;
  const isBack = !away.has(returnsTo) && (returnsAt === null || returnsAt <= now);
  return !isBack && (await roster.member(institutionId, returnsTo)) !== undefined;
}
