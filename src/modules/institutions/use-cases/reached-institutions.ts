import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { ActorDirectory, isAllowed } from '../../access/accounts/index.js';
import type { Institution } from '../domain/institution.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';

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
    const contacts = await this.institutions.focalPoints(tx, id);
    if (contacts.some(({ email }) => email !== undefined)) return true;
    const people = await this.actors.of(tx, id);
    return people.some((one) => !one.roles.includes('machine') && isAllowed(one, 'alerts.act', 'own'));
  }
}
