import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { ActorDirectory, isAllowed, type Colleague } from '../../access/accounts/index.js';
import type { Institution } from '../domain/institution.js';
import { InstitutionRepository, type FocalPoint } from '../persistence/institution.repository.js';

/**
 * Institutions in which an alert finds somebody: a colleague who may act on alerts, or a focal point with an
 * address. The alerts of the others fall to the operator.
 */
@Injectable()
export class ReachedInstitutions {
  constructor(
    private readonly institutions: InstitutionRepository,
    private readonly actors: ActorDirectory,
  ) {}

  /** @returns the codes of those among them that are reached */
  async among(tx: Tx, institutions: readonly Institution[]): Promise<ReadonlySet<string>> {
    const reached = new Set<string>();
    for (const { id, code } of institutions) if (await this.isReached(tx, id)) reached.add(code);
    return reached;
  }

  private async isReached(tx: Tx, id: string): Promise<boolean> {
    return isReachedBy(await this.institutions.focalPoints(tx, id), await this.actors.of(tx, id));
  }
}

/** Tells whether an alert finds somebody among these. */
export function isReachedBy(contacts: readonly FocalPoint[], people: readonly Colleague[]): boolean {
  return (
    contacts.some(({ email }) => email !== undefined) ||
    people.some((one) => !one.roles.includes('machine') && isAllowed(one, 'alerts.act', 'own'))
  );
}
