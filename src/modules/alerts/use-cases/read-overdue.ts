import { Injectable } from '@nestjs/common';
import { isAllowed, type Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import { OverdueRepository, type OverdueFigure } from '../persistence/overdue.repository.js';

/**
 * Reads the numbers of overdue alerts, by kind and age: an institution reads what lies with itself, whoever
 * watches over all what lies with all.
 */
@Injectable()
export class ReadOverdue {
  constructor(
    private readonly guarded: Guarded,
    private readonly overdue: OverdueRepository,
  ) {}

  async read(actor: Actor): Promise<readonly OverdueFigure[]> {
    const seesAll = isAllowed(actor, 'overdue.read', 'foreign');
    return this.guarded.perform(actor, 'overdue.read', [], async (tx) => {
      if (seesAll) return this.overdue.all(tx);
      return actor.institutionId === undefined ? [] : this.overdue.all(tx, actor.institutionId);
    });
  }
}
