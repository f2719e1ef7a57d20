import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { Guarded } from '../../audit/index.js';
import { OverdueRepository, type OverdueFigure } from '../persistence/overdue.repository.js';

/** What is overdue, by institution: every member of the network reads it, and there is nothing in it of any record. */
@Injectable()
export class ReadOverdue {
  constructor(
    private readonly guarded: Guarded,
    private readonly overdue: OverdueRepository,
  ) {}

  async run(actor: Actor): Promise<readonly OverdueFigure[]> {
    return this.guarded.run(actor, 'overdue.read', [], (tx) => this.overdue.all(tx));
  }
}
