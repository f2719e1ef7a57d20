import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { ActorDirectory, isAllowed, OPERATOR, type Operation, type Relation } from '../../access/index.js';
import { InstitutionDirectory, type Institution } from '../../mechanisms/index.js';
import { chooseCoordinator, chooseOwner, type Contact, type Recipient } from '../domain/owner.js';
import { overseersOf, successionOf } from '../domain/succession.js';

type Colleague = Awaited<ReturnType<ActorDirectory['of']>>[number];

/** Who is told, and for which institution; without one it is the operator. */
export interface Told {
  readonly institutionId: string | undefined;
  readonly recipient: Recipient;
}

/** What no institution answers for is the duty of whoever runs the installation. */
export const TOLD_OPERATOR: Told = {
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
  ) {}

  async open(tx: Tx): Promise<Roster> {
    return new Roster(tx, await this.institutions.all(tx), this.institutions, this.actors);
  }
}

/** Who can be reached in which institution, as it stands now. */
export class Roster {
  private readonly colleagues = new Map<string, readonly Colleague[]>();
  private readonly contacts = new Map<string, readonly Contact[]>();

  constructor(
    private readonly tx: Tx,
    private readonly all: readonly Institution[],
    private readonly institutions: InstitutionDirectory,
    private readonly actors: ActorDirectory,
  ) {}

  /** The institution that answers for a holder's records; undefined: none of its country does. */
  async responsibleFor(holderId: string): Promise<string | undefined> {
    const holder = this.institution(holderId);
    for (const one of holder ? successionOf(holder, this.all) : []) {
      if (await this.ownerIn(one.id, [])) return one.id;
    }
    return undefined;
  }

  /** The person of an institution whose duty an alert becomes. */
  async ownerIn(institutionId: string, roles: readonly string[]): Promise<Recipient | undefined> {
    const people = await this.people(institutionId, 'alerts.act', 'own');
    return chooseOwner(people, await this.contactsOf(institutionId), [...roles, ...MINISTRY_ROLES]);
  }

  /** The one who was the owner, if that is still somebody who can be reached. */
  async stillThere(institutionId: string, owner: Recipient): Promise<boolean> {
    if (owner.actorId === undefined) return true;
    const people = await this.people(institutionId, 'alerts.act', 'own');
    return people.some((person) => person.actorId === owner.actorId);
  }

  async coordinatorOf(institutionId: string, owner: Recipient): Promise<Told | undefined> {
    const people = await this.people(institutionId, 'alerts.act', 'own');
    const recipient = chooseCoordinator(people, await this.contactsOf(institutionId), owner);
    return recipient && { institutionId, recipient };
  }

  /** The foreign ministry of the institution's country, else its search mechanism. */
  async ministryOver(institutionId: string): Promise<Told | undefined> {
    return this.firstOver(institutionId, ['foreign_ministry', 'search_mechanism'], async (one) =>
      this.ownerIn(one.id, MINISTRY_ROLES),
    );
  }

  /** The body that watches over the institution's country, else the operator. */
  async oversightOver(institutionId: string): Promise<Told> {
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
    relation: Relation,
  ): Promise<readonly Colleague[]> {
    const known = this.colleagues.get(institutionId) ?? (await this.actors.of(this.tx, institutionId));
    this.colleagues.set(institutionId, known);
    return known.filter((one) => !one.roles.includes('machine') && isAllowed(one, operation, relation));
  }

  private async firstOver(
    institutionId: string,
    kinds: readonly string[],
    recipientIn: (institution: Institution) => Promise<Recipient | undefined>,
  ): Promise<Told | undefined> {
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
