import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { ActorDirectory, isAllowed, relationTo, type Actor, type ActorRelation } from '../../access/index.js';
import type { Redaction } from '../../disclosure/index.js';
import { BlindRule } from '../../matches/index.js';
import { Escalations, type EscalationTerms } from '../../mechanisms/index.js';
import type { ContactStanding } from '../../privacy/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { allowedActions, type AlertAction } from '../domain/allowed-actions.js';
import { alertCodeOf } from '../domain/alert-code.js';
import type { AlertState } from '../domain/alert-state.js';
import { kindNow } from '../domain/bundle.js';
import { chainOf, stepAfter, type AlertEscalationStep } from '../domain/escalation.js';
import { restLimits } from '../domain/snooze.js';
import { AlertReader } from '../persistence/alert.reader.js';
import type {
  Alert,
  AlertChange,
  AlertDelivery,
  AlertMatch,
  AlertOffer,
  AlertSnooze,
  AlertStep,
} from '../persistence/alert-rows.js';
import { AlertOfferRepository } from '../persistence/offer.repository.js';
import { SnoozeRepository } from '../persistence/snooze.repository.js';
import { ClosedNames, type ClosedName } from './closed-names.js';
import { FamilyOfAlerts } from './family-of-alerts.js';
import { AlertDesk } from './alert-desk.js';
import { NoteSight } from './note-sight.js';
import { readBy, ToldMatches } from './told-matches.js';

/** Matches of an alert that are listed with it; the rest is found through the matches themselves. */
const LISTED_MATCHES = 100;
const MOST = 101;

/** A match of an alert; how strong it is stays untold where matches are judged without their scores. */
export type ListedMatch = Omit<AlertMatch, 'band'> & { readonly band: AlertMatch['band'] | null };

/** An alert with all that is known about it. */
export interface AlertDetails extends Alert {
  readonly code: string;
  /** null: the owner has no account, or is of another institution than the reader. */
  readonly ownerName: string | null;
  readonly matchCount: number;
  readonly matches: readonly ListedMatch[];
  /** What it is about that is no match. */
  readonly subjectCount: number;
  readonly subjectIds: readonly string[];
  /** Whether the family that it leads to may be contacted; null where it leads to none, or to one of another institution. */
  readonly familyContact: ContactStanding | null;
  readonly deliveries: readonly AlertDelivery[];
  readonly steps: readonly AlertStep[];
  /** null: none follows. */
  readonly nextStep: AlertEscalationStep | null;
  readonly snoozes: readonly AlertSnooze[];
  /** What its owner has offered and nobody has answered. */
  readonly offer: AlertOffer | null;
  readonly history: readonly AlertChange[];
  /** What the reader may do now, so that a client need not derive it. */
  readonly allowedActions: readonly AlertAction[];
  /** What is there and not shown to the reader, and why. */
  readonly redactions: readonly Redaction[];
  /** Institutions that have closed, in whose name their successor reads some of it. */
  readonly inNameOf: readonly ClosedName[];
}

export interface InboxFilter {
  readonly states?: readonly AlertState[] | undefined;
  /** Only what is the actor's own duty. */
  readonly mine?: boolean | undefined;
  /** Another institution's inbox; only for the operator. */
  readonly institutionId?: string | undefined;
}

/** What waits for an institution, soonest due first, and what happens to it meanwhile. */
@Injectable()
export class Inbox {
  constructor(
    private readonly guarded: Guarded,
    private readonly desk: AlertDesk,
    private readonly reader: AlertReader,
    private readonly told: ToldMatches,
    private readonly snoozes: SnoozeRepository,
    private readonly offers: AlertOfferRepository,
    private readonly sight: NoteSight,
    private readonly families: FamilyOfAlerts,
    private readonly closed: ClosedNames,
    private readonly actors: ActorDirectory,
    private readonly escalations: Escalations,
    private readonly audit: AuditTrail,
    private readonly blind: BlindRule,
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
          after: place,
          limit: most,
        });
        shown.push(...(await this.withDetails(tx, actor, alerts, 'seen')));
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
      const alert = await this.desk.read(tx, actor, 'alerts.read', id);
      const [details] = await this.withDetails(tx, actor, [alert], 'opened');
      if (!details) throw new NotFound();
      await this.audit.record(tx, { actor, action: 'alerts.read', recordIds: [id] });
      return details;
    });
  }

  /**
   * What has happened to the actor's alerts after a change, oldest first: a socket that was cut off goes on from there.
   * @param after `id` of the last change seen; 0 for all
   */
  async changesAfter(actor: Actor, after: number, limit: number): Promise<readonly AlertChange[]> {
    return this.guarded.perform(actor, 'alerts.read', [], async (tx) => {
      const most = Math.min(limit, MOST);
      for (let place = after; ;) {
        const changes = await this.reader.changesAfter(tx, scopeOf(actor, undefined), place, most);
        const alertIds = [...new Set(changes.map(({ alertId }) => alertId))];
        const told = await this.told.open(tx, alertIds, readBy(actor));
        const shown = changes.filter(({ alertId }) => !told.isBarred(alertId));
        const last = changes.at(-1);
        // A piece of which nothing may be told does not keep the later ones back.
        if (shown.length > 0 || changes.length < most || !last) return shown;
        place = last.id;
      }
    });
  }

  private async termsOf(tx: Tx, alerts: readonly Alert[]): Promise<ReadonlyMap<string, EscalationTerms>> {
    const ids = [...new Set(alerts.flatMap(({ institutionId }) => institutionId ?? []))];
    return this.escalations.of(tx, ids);
  }

  private async namesOf(tx: Tx, alerts: readonly Alert[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(alerts.flatMap(({ ownerActorId }) => ownerActorId ?? []))];
    const owners = await this.actors.byIds(tx, ids);
    return new Map(owners.map(({ actorId, name }) => [actorId, name]));
  }

  /** Alerts of which something may be told, with that and no more. */
  private async withDetails(
    tx: Tx,
    actor: Actor,
    given: readonly Alert[],
    sight: 'seen' | 'opened',
  ): Promise<AlertDetails[]> {
    const known = await this.known(tx, actor, given, sight);
    const names = await this.closed.of(tx, actor, known);
    return known.map((one) => ({ ...one, inNameOf: names.get(one.id) ?? [] }));
  }

  private async known(
    tx: Tx,
    actor: Actor,
    given: readonly Alert[],
    sight: 'seen' | 'opened',
  ): Promise<Omit<AlertDetails, 'inNameOf'>[]> {
    const isBlind = await this.blind.holdsFor(tx, actor);
    const told = await this.told.open(
      tx,
      given.map(({ id }) => id),
      { ...readBy(actor), byBand: !isBlind },
    );
    const alerts = given.filter(({ id }) => !told.isBarred(id));
    const ids = alerts.map(({ id }) => id);
    const sent = await this.reader.deliveriesOf(tx, ids);
    const deliveries = await this.sight.note(tx, actor, sent, sight);
    const steps = await this.reader.stepsOf(tx, ids);
    const snoozes = await this.snoozes.of(tx, ids);
    const offers = await this.offers.openOf(tx, ids);
    const history = await this.reader.historyOf(tx, ids);
    const names = await this.namesOf(tx, alerts);
    const terms = await this.termsOf(tx, alerts);
    const families = await this.families.of(
      tx,
      ids.flatMap((id) => told.subjectsOf(id)),
    );
    const of = <T extends { readonly alertId: string }>(id: string, all: readonly T[]) =>
      all.filter((one) => one.alertId === id);
    return alerts.map((alert) => {
      const relation = relationIn(actor, alert);
      const matches = told.of(alert.id);
      const subjects = told.subjectsOf(alert.id);
      const rested = of(alert.id, snoozes);
      const [offer = null] = of(alert.id, offers);
      const { nextStep, mostSnoozes } = whatFollows(alert, terms);
      const details = {
        ...alert,
        kind: kindNow(alert, matches),
        code: alertCodeOf(alert.id),
        ownerName: names.get(alert.ownerActorId ?? '') ?? null,
        matchCount: matches.length,
        matches: matches
          .slice(0, LISTED_MATCHES)
          .map((match): ListedMatch => (isBlind ? { ...match, band: null } : match)),
        subjectCount: subjects.length,
        subjectIds: subjects.slice(0, LISTED_MATCHES).map(({ subjectId }) => subjectId),
        familyContact: relation === 'own' ? (families.get(alert.id) ?? null) : null,
        deliveries: of(alert.id, deliveries),
        steps: of(alert.id, steps),
        nextStep,
        snoozes: rested,
        offer,
        history: of(alert.id, history),
        allowedActions: actionsOf(actor, { alert, relation, offer, snoozes: rested.length, mostSnoozes }),
        redactions: isBlind && matches.length > 0 ? [{ path: 'matches.band', reason: 'BLIND' as const }] : [],
      };
      return relation === 'party' ? withoutAddresses(details) : details;
    });
  }
}

/** Which step follows, and how often it may rest, in the country of its institution. */
function whatFollows(alert: Alert, terms: ReadonlyMap<string, EscalationTerms>) {
  const { kind, nextStepAt, stepsTaken, institutionId } = alert;
  const ofCountry = terms.get(institutionId ?? '');
  const next = nextStepAt ? stepAfter(chainOf(ofCountry), stepsTaken) : undefined;
  return { nextStep: next?.step ?? null, mostSnoozes: restLimits(kind, ofCountry).most };
}

interface Standing {
  readonly alert: Alert;
  readonly relation: ActorRelation;
  readonly offer: AlertOffer | null;
  readonly snoozes: number;
  readonly mostSnoozes: number;
}

function actionsOf(
  actor: Actor,
  { alert, relation, offer, snoozes, mostSnoozes }: Standing,
): readonly AlertAction[] {
  return allowedActions(
    { ...alert, snoozes, mostSnoozes },
    {
      act: isAllowed(actor, 'alerts.act', relation),
      assign: isAllowed(actor, 'alerts.assign', relation),
      isOwner: alert.ownerActorId === actor.actorId,
      isOffered: offer?.toActorId === actor.actorId,
    },
  );
}

/** Whose alerts an actor sees: its institution's, or those of all where the policy lets it see foreign ones. */
function scopeOf(actor: Actor, asked: string | undefined): string | undefined {
  if (isAllowed(actor, 'alerts.read', 'foreign')) return asked;
  if (actor.institutionId === undefined || (asked !== undefined && asked !== actor.institutionId))
    throw new NotFound();
  return actor.institutionId;
}

/** How an actor stands to an alert that it may see: one of another institution is one that a step has told of. */
function relationIn(actor: Actor, alert: Alert): ActorRelation {
  const relation = relationTo(actor, alert.institutionId ?? undefined);
  return relation === 'own' || isAllowed(actor, 'alerts.read', 'foreign') ? relation : 'party';
}

/**
 * Who was told of an alert by a step need not know the addresses of another institution's people, nor their words. What stood there is
 * named.
 */
function withoutAddresses(details: Omit<AlertDetails, 'inNameOf'>): Omit<AlertDetails, 'inNameOf'> {
  const hidden: readonly (readonly [path: string, value: string | null])[] = [
    // The name itself is kept from the reader by the rows of accounts.
    ['ownerName', details.ownerActorId],
    ['ownerEmail', details.ownerEmail],
    ...details.deliveries.map(({ address }, at) => [`deliveries.${at}.address`, address] as const),
    ...details.snoozes.map(({ words }, at) => [`snoozes.${at}.words`, words] as const),
  ];
  const redactions = hidden
    .filter(([, value]) => value !== null)
    .map(([path]): Redaction => ({ path, reason: 'OWN_PEOPLE' }));
  return {
    ...details,
    redactions: [...details.redactions, ...redactions],
    ownerName: null,
    ownerEmail: null,
    deliveries: details.deliveries.map((one) => ({ ...one, address: null })),
    steps: details.steps.map((one) => ({ ...one, toldEmail: null })),
    snoozes: details.snoozes.map((one) => ({ ...one, words: null })),
  };
}
