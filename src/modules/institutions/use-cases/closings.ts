import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { isAllowed, type Actor } from '../../access/accounts/index.js';
import { ClosingRepository, type Closing } from '../persistence/closing.repository.js';

/** Institutions that have closed, for oversight and for whoever has taken over. */
@Injectable()
export class Closings {
  constructor(private readonly closings: ClosingRepository) {}

  /** Throws `NotFound` for one that has not closed, is not there, or was taken over by somebody else. */
  async of(tx: Tx, actor: Actor, code: string): Promise<Closing> {
    const closing = await this.closings.byCode(tx, code);
    if (!closing) throw new NotFound();
    const isSuccessor = closing.successorId !== null && closing.successorId === actor.institutionId;
    if (!isAllowed(actor, 'institutions.handover', isSuccessor ? 'own' : 'foreign')) throw new NotFound();
    return closing;
  }
}
