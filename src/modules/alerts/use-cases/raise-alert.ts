import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { AuditDetail } from '../../access/audit/index.js';
import { isEscalated, rolesOfDuty, staysInside, type SubjectBundle } from '../domain/alert-subject.js';
import { kindOf, type Bundle } from '../domain/bundle.js';
import { hoursAfter } from '../domain/escalation.js';
import { rolesFor } from '../domain/owner.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import { AnnounceAlert } from './announce-alert.js';
import { MarkDelivered } from './mark-delivered.js';
import { PlatformWork } from './platform-work.js';
import { TOLD_OPERATOR, type Roster, type RosterEntry } from './roster.js';

/** An alert that has been written and not been told of yet. */
export interface RaisedAlert {
  readonly id: string;
  readonly told: RosterEntry;
  /** For the audit log. */
  readonly about: AuditDetail;
  readonly now: Date;
}

/** Makes a bundle one institution's duty: with an owner, a due date, and each match or other subject once, ever. */
@Injectable()
export class RaiseAlert {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly announce: AnnounceAlert,
    private readonly markDelivered: MarkDelivered,
    private readonly platform: PlatformWork,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** @returns undefined when the institution has been alerted of all of them before */
  async write(tx: Tx, roster: Roster, { institutionId, matches }: Bundle): Promise<RaisedAlert | undefined> {
    const ids = matches.map(({ match }) => match.id);
    await this.alerts.freeClosed(tx, institutionId, ids);
    const before = await this.alerts.alertedBefore(tx, institutionId, ids);
    const fresh = matches.filter(({ match }) => !before.has(match.id));
    if (fresh.length === 0) return undefined;
    const now = this.platform.now();
    const types = fresh.flatMap(({ parties }) => parties.map((party) => party.recordType));
    const told = await toldOf(roster, institutionId, rolesFor(types));
    const alert = { id: randomUUID(), institutionId: told.institutionId };
    const dueAt = hoursAfter(now, this.settings.ALERT_DUE_HOURS);
    const kind = kindOf(fresh);
    await this.alerts.insert(tx, { ...alert, kind, owner: told.recipient, dueAt, escalates: true, now });
    const count = await this.alerts.addMatches(tx, alert, fresh);
    if (count > 0) return { id: alert.id, told, about: { matches: count }, now };
    // Another worker has written the same matches meanwhile.
    await this.alerts.takeBack(tx, alert.id);
    return undefined;
  }

  /**
   * Makes a bundle of subjects that are no matches one institution's duty.
   * @returns undefined when the institution has been alerted of all of it before
   */
  async writeAbout(tx: Tx, roster: Roster, bundle: SubjectBundle): Promise<RaisedAlert | undefined> {
    const { holderId, kind, subjects, dueAt, keeperId, ...who } = bundle;
    const answers = staysInside(kind) ? holderId : undefined;
    const responsible =
      answers ?? (holderId === undefined ? undefined : await roster.responsibleFor(holderId));
    const told = keeperId
      ? await keeperOf(roster, holderId, keeperId)
      : await toldOf(roster, responsible, rolesOfDuty(kind), who);
    if (!told) return undefined;
    const alert = { id: randomUUID(), institutionId: told.institutionId, kind };
    const now = this.platform.now();
    const escalates = isEscalated(kind);
    await this.alerts.insert(tx, { ...alert, owner: told.recipient, dueAt, escalates, now });
    const count = await this.alerts.addSubjects(tx, alert, subjects);
    if (count > 0) return { id: alert.id, told, about: { kind, subjects: count }, now };
    await this.alerts.takeBack(tx, alert.id);
    return undefined;
  }

  async tell(tx: Tx, { id, told, about, now }: RaisedAlert): Promise<void> {
    const row = { id, institutionId: told.institutionId ?? null, state: 'queued' } as const;
    await this.alerts.note(tx, row, 'opened', { actorId: this.platform.actorId, now });
    await this.announce.announce(tx, id, 'opened', told, now);
    await this.markDelivered.note(tx, row);
    await this.platform.record(tx, 'alerts.raise', id, {
      institutionId: told.institutionId ?? 'operator',
      ...about,
    });
  }
}

/** Returns the person whose own affair it is, while they may act on alerts; nobody in their place. */
async function keeperOf(
  roster: Roster,
  institutionId: string | undefined,
  keeperId: string,
): Promise<RosterEntry | undefined> {
  const keeper = institutionId === undefined ? undefined : await roster.member(institutionId, keeperId);
  if (!keeper) return undefined;
  const { actorId, email, language } = keeper;
  return { institutionId, recipient: { actorId, email, language } };
}

async function toldOf(
  roster: Roster,
  institutionId: string | undefined,
  roles: readonly string[],
  { firstId, otherThanId }: Pick<SubjectBundle, 'firstId' | 'otherThanId'> = {},
): Promise<RosterEntry> {
  if (institutionId === undefined) return TOLD_OPERATOR;
  const recipient =
    (firstId && (await roster.presentOrDeputy(institutionId, firstId))) ||
    (await roster.ownerIn(institutionId, roles, otherThanId));
  return recipient ? { institutionId, recipient } : TOLD_OPERATOR;
}
