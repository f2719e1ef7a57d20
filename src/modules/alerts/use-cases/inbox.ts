import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import { isAllowed, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import type { AlertState } from '../domain/alert-state.js';
import { AlertReader } from '../persistence/alert.reader.js';
import type { Alert, AlertChange } from '../persistence/alert-rows.js';
import { AlertAccess } from './alert-access.js';
import { DetailAlerts, type AlertDetails } from './detail-alerts.js';
import { readBy, VisibleMatches } from './visible-matches.js';

const MOST = 101;

export interface InboxFilter {
  readonly states?: readonly AlertState[] | undefined;
  /** Only what is the actor's own duty. */
  readonly mine?: boolean | undefined;
  /** Only what has ended, the newest end first. */
  readonly ended?: boolean | undefined;
  /** Another institution's inbox; only for the operator. */
  readonly institutionId?: string | undefined;
}

/** Inbox of an institution: its alerts, soonest due first or as they have ended, and the changes to them meanwhile. */
@Injectable()
export class Inbox {
  constructor(
    private readonly guarded: Guarded,
    private readonly alertAccess: AlertAccess,
    private readonly reader: AlertReader,
    private readonly visibleMatches: VisibleMatches,
    private readonly details: DetailAlerts,
    private readonly audit: AuditTrail,
  ) {}

  /** @param after `seq` of the last alert of the page before; 0 at the start */
  async page(
    actor: Actor,
    filter: InboxFilter,
    after: number,
    limit: number,
  ): Promise<readonly AlertDetails[]> {
    return this.guarded.perform(actor, 'alerts.read', [], async (tx) => {
      const most = Math.min(limit, MOST);
      const shown: AlertDetails[] = [];
      for (let place: number | undefined = after; place !== undefined && shown.length < most;) {
        const alerts: Alert[] = await this.reader.page(tx, {
          institutionId: scopeOf(actor, filter.institutionId),
          states: filter.states,
          ownerActorId: filter.mine ? actor.actorId : undefined,
          ended: filter.ended,
          after: place,
          limit: most,
        });
        shown.push(...(await this.details.detail(tx, actor, alerts, 'seen')));
        place = alerts.length < most ? undefined : alerts.at(-1)?.seq;
      }
      const page = shown.slice(0, most);
      const recordIds = page.map(({ id }) => id);
      await this.audit.record(tx, { actor, action: 'alerts.read', recordIds, detail: { list: 'inbox' } });
      return page;
    });
  }

  async one(actor: Actor, id: string): Promise<AlertDetails> {
    return this.guarded.perform(actor, 'alerts.read', [id], async (tx) => {
      const alert = await this.alertAccess.read(tx, actor, 'alerts.read', id);
      const [details] = await this.details.detail(tx, actor, [alert], 'opened');
      if (!details) throw new NotFound();
      await this.audit.record(tx, { actor, action: 'alerts.read', recordIds: [id] });
      return details;
    });
  }

  /**
   * Returns the changes to the actor's alerts after a given one, oldest first: a socket that was cut off goes
   * on from there.
   * @param after `id` of the last change seen; 0 for all
   */
  async changesAfter(actor: Actor, after: number, limit: number): Promise<readonly AlertChange[]> {
    return this.guarded.perform(actor, 'alerts.read', [], async (tx) => {
      const most = Math.min(limit, MOST);
      for (let place = after; ;) {
        const changes = await this.reader.changesAfter(tx, scopeOf(actor, undefined), place, most);
        const alertIds = [...new Set(changes.map(({ alertId }) => alertId))];
        const told = await this.visibleMatches.open(tx, alertIds, { ...readBy(actor), withEnded: true });
        const shown = changes.filter(({ alertId }) => !told.isBarred(alertId));
        const last = changes.at(-1);
        // A piece of which nothing may be told does not keep the later ones back.
        if (shown.length > 0 || changes.length < most || !last) return shown;
        place = last.id;
      }
    });
  }
}

/**
 * Returns the institution whose alerts an actor sees: its institution's, or those of all where the policy
 * lets it see foreign ones.
 */
function scopeOf(actor: Actor, asked: string | undefined): string | undefined {
  if (isAllowed(actor, 'alerts.read', 'foreign')) return asked;
  if (actor.institutionId === undefined || (asked !== undefined && asked !== actor.institutionId))
    throw new NotFound();
  return actor.institutionId;
}
