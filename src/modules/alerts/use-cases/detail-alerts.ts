import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import {
  ActorDirectory,
  isAllowed,
  relationTo,
  type Actor,
  type ActorRelation,
} from '../../access/accounts/index.js';
import type { Redaction } from '../../review/disclosure/index.js';
import { BlindRule } from '../../review/matches/index.js';
import { Escalations, type EscalationTerms } from '../../institutions/index.js';
import type { ContactStatus } from '../../access/consent/index.js';
import { allowedActions, type AlertAction } from '../domain/allowed-actions.js';
import { alertCodeOf } from '../domain/alert-code.js';
import { kindNow } from '../domain/bundle.js';
import { chainOf, stepAfter, type AlertEscalationStep } from '../domain/escalation.js';
import { restLimits } from '../domain/snooze.js';
import type { Alert, AlertMatch } from '../persistence/alert-rows.js';
import { AlertCourse, type CourseOfAlert } from './alert-course.js';
import { PredecessorNames, type ClosedName } from './predecessor-names.js';
import { FamilyOfAlerts } from './family-of-alerts.js';
import { toldEnding, type ToldEnding } from './told-ending.js';
import { toldHistory, toldSteps, type ToldChange } from './told-history.js';
import { toldCharge, type ToldOffer } from './told-charge.js';
import { readBy, VisibleMatches } from './visible-matches.js';

/** Matches of an alert that are listed with it; the rest is found through the matches themselves. */
const LISTED_MATCHES = 100;

/** A match of an alert; how strong it is stays untold where matches are judged without their scores. */
export type ListedMatch = Omit<AlertMatch, 'band'> & { readonly band: AlertMatch['band'] | null };

/** An alert with all that is known about it. */
export interface AlertDetails extends Alert, Omit<CourseOfAlert, 'history' | 'offer'> {
  readonly offer: ToldOffer | null;
  readonly history: readonly ToldChange[];
  readonly code: string;
  /** null: the owner has no account, or is of another institution than the reader. */
  readonly ownerName: string | null;
  readonly matchCount: number;
  readonly matches: readonly ListedMatch[];
  /** Number of its subjects that are no matches. */
  readonly subjectCount: number;
  readonly subjectIds: readonly string[];
  /**
   * Standing of contact with the family that the alert leads to; null where it leads to none, or to one of
   * another institution.
   */
  readonly familyContact: ContactStatus | null;
  /** null: none follows. */
  readonly nextStep: AlertEscalationStep | null;
  /** Deed by which it has ended; null: it is open, or nobody has written the deed down. */
  readonly ended: ToldEnding | null;
  /** Actions that the reader may take now, so that a client need not derive it. */
  readonly allowedActions: readonly AlertAction[];
  /** Parts that are there and are not shown to the reader, each with the reason. */
  readonly redactions: readonly Redaction[];
  /** Institutions that have closed, in whose name their successor reads some of it. */
  readonly inNameOf: readonly ClosedName[];
}

/**
 * Alerts with all that their reader may know and do. Apart from which alerts an inbox lists: what of one is told, and what is kept back, is the
 * same wherever it is read.
 */
@Injectable()
export class DetailAlerts {
  constructor(
    private readonly blind: BlindRule,
    private readonly visibleMatches: VisibleMatches,
    private readonly course: AlertCourse,
    private readonly actors: ActorDirectory,
    private readonly escalations: Escalations,
    private readonly families: FamilyOfAlerts,
    private readonly predecessorNames: PredecessorNames,
  ) {}

  /** @returns those of which something may be told, with that and no more */
  async detail(
    tx: Tx,
    actor: Actor,
    given: readonly Alert[],
    sight: 'seen' | 'opened',
  ): Promise<AlertDetails[]> {
    const known = await this.known(tx, actor, given, sight);
    const names = await this.predecessorNames.of(tx, actor, known);
    return known.map((one) => ({ ...one, inNameOf: names.get(one.id) ?? [] }));
  }

  private async known(
    tx: Tx,
    actor: Actor,
    given: readonly Alert[],
    sight: 'seen' | 'opened',
  ): Promise<Omit<AlertDetails, 'inNameOf'>[]> {
    const isBlind = await this.blind.holdsFor(tx, actor);
    const told = await this.visibleMatches.open(
      tx,
      given.map(({ id }) => id),
      { ...readBy(actor), byBand: !isBlind, withEnded: true },
    );
    const alerts = given.filter(({ id }) => !told.isBarred(id));
    const ids = alerts.map(({ id }) => id);
    const courseOf = await this.course.show(tx, actor, ids, sight);
    const people = await this.peopleOf(tx, alerts, courseOf);
    const terms = await this.termsOf(tx, alerts);
    const families = await this.families.of(
      tx,
      ids.flatMap((id) => told.subjectsOf(id)),
    );
    return alerts.map((alert) => {
      const course = courseOf(alert.id);
      const relation = relationIn(actor, alert);
      const matches = told.of(alert.id);
      const subjects = told.subjectsOf(alert.id);
      const { nextStep, mostSnoozes } = whatFollows(alert, terms);
      const { ended, redactions } = toldEnding(actor, alert);
      const { history, redactions: ofHistory } = toldHistory(actor, course.history, people);
      const { steps, redactions: ofSteps } = toldSteps(actor, course.steps);
      const { charge, redactions: ofCharge } = toldCharge(actor, alert, course.offer);
      const details = {
        ...{ ...alert, ...course, ...charge, history, steps },
        kind: kindNow(alert, matches),
        code: alertCodeOf(alert.id),
        ownerName: people.get(charge.ownerActorId ?? '')?.name ?? null,
        matchCount: matches.length,
        matches: matches
          .slice(0, LISTED_MATCHES)
          .map((match): ListedMatch => (isBlind ? { ...match, band: null } : match)),
        subjectCount: subjects.length,
        subjectIds: subjects.slice(0, LISTED_MATCHES).map(({ subjectId }) => subjectId),
        familyContact: relation === 'own' ? (families.get(alert.id) ?? null) : null,
        ...{ nextStep, ended },
        allowedActions: actionsOf(actor, { alert, relation, course, mostSnoozes }),
        redactions: [
          ...[...redactions, ...ofHistory, ...ofSteps, ...ofCharge],
          ...(isBlind && matches.length > 0 ? [{ path: 'matches.band', reason: 'BLIND' as const }] : []),
        ],
      };
      return relation === 'party' ? withoutAddresses(details) : details;
    });
  }

  private async termsOf(tx: Tx, alerts: readonly Alert[]): Promise<ReadonlyMap<string, EscalationTerms>> {
    const ids = [...new Set(alerts.flatMap(({ institutionId }) => institutionId ?? []))];
    return this.escalations.of(tx, ids);
  }

  /** Returns owners and whoever did something with the alerts, by id; whom the reader may not look up is left out. */
  private async peopleOf(
    tx: Tx,
    alerts: readonly Alert[],
    courseOf: (alertId: string) => CourseOfAlert,
  ): Promise<ReadonlyMap<string, Known>> {
    const ids = new Set(alerts.flatMap(({ ownerActorId }) => ownerActorId ?? []));
    for (const { id } of alerts) for (const { actorId } of courseOf(id).history) ids.add(actorId);
    const people = await this.actors.byIds(tx, [...ids]);
    return new Map(people.map((one) => [one.actorId, one]));
  }
}

type Known = Awaited<ReturnType<ActorDirectory['byIds']>>[number];

/** Next step of an alert, and the number of times that it may rest, in the country of its institution. */
function whatFollows(alert: Alert, terms: ReadonlyMap<string, EscalationTerms>) {
  const { kind, nextStepAt, stepsTaken, institutionId } = alert;
  const ofCountry = terms.get(institutionId ?? '');
  const next = nextStepAt ? stepAfter(chainOf(ofCountry), stepsTaken) : undefined;
  return { nextStep: next?.step ?? null, mostSnoozes: restLimits(kind, ofCountry).most };
}

interface Standing {
  readonly alert: Alert;
  readonly relation: ActorRelation;
  readonly course: CourseOfAlert;
  readonly mostSnoozes: number;
}

function actionsOf(
  actor: Actor,
  { alert, relation, course: { offer, snoozes }, mostSnoozes }: Standing,
): readonly AlertAction[] {
  return allowedActions(
    { ...alert, snoozes: snoozes.length, mostSnoozes },
    {
      act: isAllowed(actor, 'alerts.act', relation),
      assign: isAllowed(actor, 'alerts.assign', relation),
      isOwner: alert.ownerActorId === actor.actorId,
      isOffered: offer?.toActorId === actor.actorId,
    },
  );
}

/**
 * Relation of an actor to an alert that it may see: one of another institution is one that a step has told
 * of.
 */
function relationIn(actor: Actor, alert: Alert): ActorRelation {
  const relation = relationTo(actor, alert.institutionId ?? undefined);
  return relation === 'own' || isAllowed(actor, 'alerts.read', 'foreign') ? relation : 'party';
}

/**
 * Removes addresses and words for a reader whom a step has told: such a reader need not know the addresses of
 * another institution's people, nor their words. What stood there is named.
 */
function withoutAddresses(details: Omit<AlertDetails, 'inNameOf'>): Omit<AlertDetails, 'inNameOf'> {
  const hidden: readonly (readonly [path: string, value: string | null])[] = [
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
    ownerEmail: null,
    deliveries: details.deliveries.map((one) => ({ ...one, address: null })),
    steps: details.steps.map((one) => ({ ...one, toldEmail: null })),
    snoozes: details.snoozes.map((one) => ({ ...one, words: null })),
  };
}
