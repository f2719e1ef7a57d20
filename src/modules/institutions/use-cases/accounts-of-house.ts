import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  ActorDirectory,
  OPERATOR,
  requireOnRecord,
  type Actor,
  type Colleague,
  type Operation,
} from '../../access/accounts/index.js';
import type { ApprovalFact } from '../../access/approvals/index.js';
import { Guarded } from '../../access/audit/index.js';
import type { Institution } from '../domain/institution.js';
import { OnlyAtTerminal, requireMayGive } from '../domain/role-grant.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';

export type AccountOfHouse = Colleague & { readonly enrolledAt: Date };

/** The accounts that somebody answers for. */
@Injectable()
export class AccountsOfHouse {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionRepository,
    private readonly actors: ActorDirectory,
  ) {}

  /**
   * Every account of an institution but those of families, closed ones too.
   *
   * @param code of the institution; one's own without it
   */
  async list(actor: Actor, code: string | undefined): Promise<readonly AccountOfHouse[]> {
    return this.guarded.perform(actor, 'users.enrol', [], async (tx) => {
      const named = code === undefined ? undefined : await this.institutions.byCode(tx, code);
      if (code !== undefined && !named) throw new NotFound();
      const institutionId = named?.id ?? actor.institutionId;
      requireOnRecord(actor, 'users.enrol', institutionId);
      return institutionId === undefined ? [] : this.actors.every(tx, institutionId);
    });
  }

  /** Throws `NotFound` for an account of others. */
  async one(tx: Tx, actor: Actor, operation: Operation, actorId: string): Promise<Colleague> {
    const account = await this.actors.byId(tx, actorId);
    if (!account || account.recordId !== undefined) throw new NotFound();
    requireOnRecord(actor, operation, account.institutionId);
    return account;
  }

  /**
   * Makes sure that an actor may let an account in again. Whom somebody else has shut out because of what
   * they may do is not let in by who could not have enrolled them.
   */
  async mayLetIn(tx: Tx, actor: Actor, { institutionId, roles }: Colleague): Promise<Institution> {
    const [institution] = await this.institutions.byIds(tx, institutionId ? [institutionId] : []);
    if (!institution) throw new NotFound();
    requireMayGive(actor, institution, roles);
    return institution;
  }
}

/** Facts of an account that a second person is told. */
export function accountFacts(
  { code }: Pick<Institution, 'code'>,
  { name, email, roles }: Pick<Colleague, 'name' | 'email' | 'roles'>,
): ApprovalFact[] {
  return [
    { name: 'account', value: name },
    ...(email === undefined ? [] : [{ name: 'address', value: email } as const]),
    { name: 'roles', value: roles.join(', ') },
    { name: 'institution', value: code },
  ];
}

/** Whoever sits at the server's terminal does alone what two people do elsewhere: nobody else reaches it without a session. */
export function requireTerminal({ actorId, session }: Actor): void {
  if (actorId !== OPERATOR.actorId || session) throw new OnlyAtTerminal();
}
