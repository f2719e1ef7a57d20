import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { Accounts, OPERATOR, type ApproverAccount, type Actor } from '../../accounts/index.js';
import {
  houseOf,
  INSTALLATION_APPROVER_ROLES,
  type ApprovalKind,
  type ApprovalRequest,
} from '../domain/approval-request.js';
import { NoSecondPerson } from '../domain/approval-errors.js';
import { approverFault, type ApproverFault } from '../domain/approver.js';
import { ApprovalRepository } from '../persistence/approval.repository.js';

/** Party that asks for a deed of a kind: an institution, or the installation. */
interface House {
  readonly kind: ApprovalKind;
  readonly isOfInstallation: boolean;
  readonly people: readonly ApproverAccount[];
}

/** Second people: those who may approve a deed beside its asker. */
@Injectable()
export class SecondPeople {
  constructor(
    private readonly accounts: Accounts,
    private readonly rows: ApprovalRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes sure that there is a second person, so that nothing is asked for in vain.
   * @returns the person named in advance who has to answer; null where colleagues do
   * @throws NoSecondPerson
   */
  async requireFor(tx: Tx, actor: Actor, kind: ApprovalKind): Promise<string | null> {
    const institutionId = houseOf(actor);
    const asker = await this.asker(tx, actor.actorId);
    const house = await this.house(tx, institutionId, kind);
    if (house.people.some((one) => this.faultIn(house, asker, one) === undefined)) return null;
    const named = institutionId === null ? undefined : await this.rows.namedFor(tx, institutionId);
    const account = named === undefined ? undefined : await this.accounts.byId(tx, named);
    if (!account || this.faultOfNamed(house, asker, account) !== undefined) throw new NoSecondPerson();
    return account.actorId;
  }

  /** Returns the reason why somebody may not approve a request; undefined: they may. */
  async faultOf(tx: Tx, request: ApprovalRequest, actor: Actor): Promise<ApproverFault | undefined> {
    const account = await this.accounts.byId(tx, actor.actorId);
    if (!account) return 'ROLE';
    const house = { kind: request.kind, isOfInstallation: request.institutionId === null };
    const asker = await this.asker(tx, request.askedBy);
    return request.approverId === account.actorId
      ? this.faultOfNamed(house, asker, account)
      : this.faultIn(house, asker, account);
  }

  private faultIn(
    { kind, isOfInstallation }: Omit<House, 'people'>,
    asker: ApproverAccount,
    approver: ApproverAccount,
  ): ApproverFault | undefined {
    return approverFault(asker, approver, { now: this.clock.now(), kind, isOfInstallation });
  }

  /** Somebody of an oversight body may be named as well as a colleague elsewhere. */
  private faultOfNamed(
    house: Omit<House, 'people'>,
    asker: ApproverAccount,
    approver: ApproverAccount,
  ): ApproverFault | undefined {
    const fault = this.faultIn(house, asker, approver);
    return fault === 'ROLE'
      ? this.faultIn({ kind: house.kind, isOfInstallation: true }, asker, approver)
      : fault;
  }

  private async asker(tx: Tx, actorId: string): Promise<ApproverAccount> {
    return (await this.accounts.byId(tx, actorId)) ?? TERMINAL;
  }

  private async house(tx: Tx, institutionId: string | null, kind: ApprovalKind): Promise<House> {
    const people =
      institutionId === null
        ? await this.accounts.peopleWith(tx, INSTALLATION_APPROVER_ROLES)
        : await this.accounts.peopleOf(tx, institutionId);
    return { kind, isOfInstallation: institutionId === null, people };
  }
}

/** Whoever sits at the terminal of the server has no account. */
const TERMINAL: ApproverAccount = {
  ...{ actorId: OPERATOR.actorId, name: OPERATOR.name, roles: OPERATOR.roles, language: OPERATOR.language },
  ...{
    institutionId: null,
    active: true,
    createdAt: new Date(0),
    enrolledBy: null,
    founder: false,
    email: null,
    subject: null,
  },
};
