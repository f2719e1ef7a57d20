import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import {
  ActorDirectory,
  isAllowed,
  OPERATOR,
  type Operation,
  type ActorRelation,
} from '../../access/accounts/index.js';
import { InstitutionDirectory, type Institution } from '../../institutions/index.js';
import { awayAt, type Away } from '../domain/absence.js';
import { AssigneeAway, AssigneeRefused } from '../domain/alert-errors.js';
import {
  chooseCoordinator,
  chooseOwner,
  chooseOwnerPresent,
  contactsWithout,
  presentOf,
  standInFor,
  type Contact,
  type Recipient,
} from '../domain/owner.js';
import { overseersOf, successionOf } from '../domain/succession.js';
import { AbsenceRepository } from '../persistence/absence.repository.js';

type Colleague = Awaited<ReturnType<ActorDirectory['of']>>[number];

/** Recipient in the roster, and the institution for which they are told; without one it is the operator. */
export interface RosterEntry {
  readonly institutionId: string | undefined;
  readonly recipient: Recipient;
}

/** Operator of the installation, whose duty everything is that no institution answers for. */
export const TOLD_OPERATOR: RosterEntry = {
  institutionId: undefined,
  recipient: { actorId: OPERATOR.actorId, language: OPERATOR.language },
};

const OVERSIGHT_ROLES = ['oversight', 'coordinator'];
const MINISTRY_ROLES = ['ministry', 'coordinator', 'liaison', 'forensic'];

/** Opens the roster of one transaction, so that a bundle of thousands asks for each institution once. */
@Injectable()
export class Rosters {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly actors: ActorDirectory,
    private readonly absences: AbsenceRepository,
    private readonly clock: Clock,
  ) {}

  async open(tx: Tx): Promise<Roster> {
    const now = this.clock.now();
    const awayIn = async (institutionId: string): Promise<Away> =>
      awayAt(await this.absences.of(tx, institutionId, now), now);
    return new Roster(tx, await this.institutions.all(tx), this.institutions, this.actors, awayIn);
  }
}

/** Roster: the people who can be reached in each institution, as it stands now. */
export class Roster {
  private readonly colleagues = new Map<string, readonly Colleague[]>();
  private readonly contacts = new Map<string, readonly Contact[]>();
  private readonly absent = new Map<string, Away>();

  constructor(
    private readonly tx: Tx,
    private readonly all: readonly Institution[],
    private readonly institutions: InstitutionDirectory,
    private readonly actors: ActorDirectory,
    private readonly awayIn: (institutionId: string) => Promise<Away>,
  ) {}

  /** The institution that answers for a holder's records; undefined: none of its country does. */
  async responsibleFor(holderId: string): Promise<string | undefined> {
    const holder = this.institution(holderId);
    for (const one of holder ? successionOf(holder, this.all) : []) {
      if (await this.ownerIn(one.id, [])) return one.id;
    }
    return undefined;
  }

  /**
   * The person of an institution whose duty an alert becomes.
   *
   * @param otherThan who is not to be the one
   */
  async ownerIn(
    institutionId: string,
    roles: readonly string[],
    otherThan?: string,
  ): Promise<Recipient | undefined> {
    const all = await this.people(institutionId, 'alerts.act', 'own');
    const people = all.filter(({ actorId }) => actorId !== otherThan);
    const contacts = contactsWithout(otherThan, await this.contactsOf(institutionId), all);
    const away = await this.awayFrom(institutionId);
    return chooseOwnerPresent(people, contacts, [...roles, ...MINISTRY_ROLES], away);
  }

  /** Returns the people of an institution who are away now, each with the deputy named for them. */
  async awayFrom(institutionId: string): Promise<Away> {
    const known = this.absent.get(institutionId) ?? (await this.awayIn(institutionId));
    this.absent.set(institutionId, known);
    return known;
  }

  /**
   * An active colleague who may act on alerts and is there. Throws `AssigneeRefused` or `AssigneeAway`.
   * @param field where the colleague was named
   */
  async colleague(institutionId: string | null, actorId: string, field: string): Promise<Recipient> {
    if (institutionId === null) throw new AssigneeRefused(field);
    const found = await this.member(institutionId, actorId);
    if (!found) throw new AssigneeRefused(field);
    if ((await this.awayFrom(institutionId)).has(actorId)) throw new AssigneeAway(field);
    return { actorId: found.actorId, email: found.email, language: found.language };
  }

  /** The one who was the owner, if that is still somebody who can be reached. */
  async stillThere(institutionId: string, { actorId }: Recipient): Promise<boolean> {
    return actorId === undefined || (await this.member(institutionId, actorId)) !== undefined;
  }

  /**
   * Returns this person, if they still act for the institution; while they are away, whoever takes their
   * work.
   */
  async presentOrDeputy(institutionId: string, actorId: string): Promise<Recipient | undefined> {
    const member = await this.member(institutionId, actorId);
    if (!member) return undefined;
    const { email, language } = member;
    const isAway = (await this.awayFrom(institutionId)).has(actorId);
    const inPlace = isAway ? await this.inPlaceOf(institutionId, actorId) : undefined;
    return inPlace ?? { actorId, email, language };
  }

  /** An active colleague who may act on alerts, there or away. */
  async member(institutionId: string, actorId: string): Promise<Colleague | undefined> {
    const people = await this.people(institutionId, 'alerts.act', 'own');
    return people.find((person) => person.actorId === actorId);
  }

  /**
   * Returns who takes the work of somebody who is away: the deputy, else the next who is there and does the
   * same work, else nobody.
   */
  async inPlaceOf(institutionId: string, actorId: string): Promise<Recipient | undefined> {
    const people = await this.people(institutionId, 'alerts.act', 'own');
    const roles = people.find((person) => person.actorId === actorId)?.roles ?? [];
    const contacts = await this.contactsOf(institutionId);
    return standInFor(
      actorId,
      people,
      contacts,
      [...roles, ...MINISTRY_ROLES],
      await this.awayFrom(institutionId),
    );
  }

  async coordinatorOf(institutionId: string, owner: Recipient): Promise<RosterEntry | undefined> {
    const people = await this.people(institutionId, 'alerts.act', 'own');
    const contacts = await this.contactsOf(institutionId);
    const away = await this.awayFrom(institutionId);
    const there = presentOf(people, contacts, away);
    // Whoever is away is told all the same where there is nobody else.
    const recipient =
      chooseCoordinator(there.people, there.contacts, owner) ?? chooseCoordinator(people, contacts, owner);
    return recipient && { institutionId, recipient };
  }

  /** The authority that the country's profile names, else its foreign ministry, else its search mechanism. */
  async ministryOver(
    institutionId: string,
    who: { readonly kind?: string | undefined; readonly code?: string | undefined } = {},
  ): Promise<RosterEntry | undefined> {
    const kind = who.kind ?? this.all.find(({ code }) => code === who.code)?.kind;
    return this.firstOver(
      institutionId,
      kind === undefined ? ['foreign_ministry', 'search_mechanism'] : [kind],
      async (one) =>
        who.code === undefined || one.code === who.code ? this.ownerIn(one.id, MINISTRY_ROLES) : undefined,
    );
  }

  /** The body that watches over the institution's country, else the operator. */
  async oversightOver(institutionId: string): Promise<RosterEntry> {
    const told = await this.firstOver(institutionId, ['oversight'], async (one) =>
      chooseOwner(
        await this.people(one.id, 'alerts.read', 'party'),
        await this.contactsOf(one.id),
        OVERSIGHT_ROLES,
      ),
    );
    return told ?? TOLD_OPERATOR;
  }

  /** Active colleagues who may do this, longest-serving first. */
  async people(
    institutionId: string,
    operation: Operation,
    relation: ActorRelation,
  ): Promise<readonly Colleague[]> {
    const known = this.colleagues.get(institutionId) ?? (await this.actors.of(this.tx, institutionId));
    this.colleagues.set(institutionId, known);
    return known.filter((one) => !one.roles.includes('machine') && isAllowed(one, operation, relation));
  }

  private async firstOver(
    institutionId: string,
    kinds: readonly string[],
    recipientIn: (institution: Institution) => Promise<Recipient | undefined>,
  ): Promise<RosterEntry | undefined> {
    const institution = this.institution(institutionId);
    for (const one of institution ? overseersOf(institution, this.all, kinds) : []) {
      const recipient = await recipientIn(one);
      if (recipient) return { institutionId: one.id, recipient };
    }
    return undefined;
  }

  private institution(id: string): Institution | undefined {
    return this.all.find((one) => one.id === id);
  }

  private async contactsOf(institutionId: string): Promise<readonly Contact[]> {
    const known =
      this.contacts.get(institutionId) ?? (await this.institutions.focalPoints(this.tx, institutionId));
    this.contacts.set(institutionId, known);
    return known;
  }
}
