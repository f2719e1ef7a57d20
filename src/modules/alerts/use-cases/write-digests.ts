import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Tasks } from '../../../platform/queue/index.js';
import { Calendars, InstitutionDirectory, type Institution } from '../../institutions/index.js';
import { MORNING } from '../domain/digest.js';
import { DigestChoiceRepository, UNCHOSEN } from '../persistence/digest-choice.repository.js';
import { DigestRepository, type Bundled, type NewDigest } from '../persistence/digest.repository.js';
import { PlatformWork } from './platform-work.js';
import { Rosters, type Roster } from './roster.js';

/** Most deliveries that one round puts into bundles, in one transaction. */
const BATCH = 500;
/** Most things that one mail tells of; more makes another mail. */
const MOST_IN_ONE = 50;

/**
 * Writes the bundles whose time has come, and the figures of the week for those who lead an institution. What has been put into a bundle is
 * in no other, whatever the clock says afterwards; a week is told once, and none that is older than the last.
 */
@Injectable()
export class WriteDigests {
  constructor(
    private readonly platform: PlatformWork,
    private readonly digests: DigestRepository,
    private readonly choices: DigestChoiceRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly calendars: Calendars,
    private readonly rosters: Rosters,
    private readonly tasks: Tasks,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** Without a mail server everything waits for one. */
  async writeDue(): Promise<void> {
    if (this.settings.SMTP_URL === undefined) return;
    for (let more = true; more;) {
      more = await this.platform.perform('alerts.deliver', async (tx) => (await this.bundle(tx)) === BATCH);
    }
    await this.platform.perform('alerts.deliver', (tx) => this.weeks(tx));
  }

  private async bundle(tx: Tx): Promise<number> {
    const now = this.platform.now();
    const taken = await this.digests.takeBundled(tx, now, BATCH);
    for (const items of mailsOf(taken)) {
      const [first] = items;
      if (!first) continue;
      const { kind, institutionId, actorId, address, language } = first;
      const id = await this.write(
        tx,
        { kind, institutionId, actorId, address, language, mark: now.toISOString() },
        now,
      );
      if (id !== undefined)
        await this.digests.put(
          tx,
          id,
          items.map(({ deliveryId }) => deliveryId),
        );
    }
    return taken.length;
  }

  private async weeks(tx: Tx): Promise<void> {
    const now = this.platform.now();
    const told = await this.digests.lastWeeks(tx);
    const begun = await this.digests.firstAlerts(tx);
    const roster = await this.rosters.open(tx);
    for (const institution of await this.institutions.all(tx)) {
      const { monday, opens } = (await this.calendars.of(tx, institution.country)).week(now, MORNING);
      const first = begun.get(institution.id);
      if (now < opens || first === undefined || first > opens) continue;
      if ((told.get(institution.id) ?? '') >= monday) continue;
      await this.week(tx, roster, institution, monday);
    }
  }

  private async week(
    tx: Tx,
    roster: Roster,
    { id: institutionId }: Institution,
    mark: string,
  ): Promise<void> {
    const heads = (await roster.people(institutionId, 'alerts.assign', 'own')).filter(({ roles }) =>
      roles.includes('coordinator'),
    );
    const choices = await this.choices.of(
      tx,
      heads.map(({ actorId }) => actorId),
    );
    for (const { actorId, email: address, language } of heads) {
      if (address === undefined || !(choices.get(actorId) ?? UNCHOSEN).weekly) continue;
      const digest: NewDigest = { kind: 'weekly', institutionId, actorId, address, language, mark };
      await this.write(tx, digest, this.platform.now());
    }
  }

  private async write(tx: Tx, digest: NewDigest, now: Date): Promise<string | undefined> {
    const digestId = await this.digests.add(tx, digest, now);
    if (digestId !== undefined)
      await this.tasks.add(
        tx,
        'notifications.deliver-digest',
        { digestId },
        { once: `digest/${digestId}/0` },
      );
    return digestId;
  }
}

/** Groups deliveries into mails: each of one person, to one address, and not too much of it. */
function mailsOf(all: readonly Bundled[]): Bundled[][] {
  const mails: Bundled[][] = [];
  for (const one of all) {
    const [last] = mails.at(-1) ?? [];
    const isSame = last?.actorId === one.actorId && last.address === one.address;
    const current = isSame ? mails.at(-1) : undefined;
    if (current && current.length < MOST_IN_ONE) current.push(one);
    else mails.push([one]);
  }
  return mails;
}
