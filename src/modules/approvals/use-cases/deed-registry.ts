import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import type { ApprovalKind, ApprovalRequest } from '../domain/approval-request.js';

/**
 * Does what was approved, in the name of whoever asked and with the rights that they have now. It calls `DualAuthorization.perform` in the
 * transaction in which it does so.
 */
export type PerformDeed = (asker: Actor, request: ApprovalRequest) => Promise<void>;

/** How each kind of deed is done once it is approved; a kind that is not here waits for its asker, who takes the result in person. */
@Injectable()
export class DeedRegistry {
  private readonly deeds = new Map<ApprovalKind, PerformDeed>();

  register(kind: ApprovalKind, perform: PerformDeed): void {
    this.deeds.set(kind, perform);
  }

  of(kind: ApprovalKind): PerformDeed | undefined {
    return this.deeds.get(kind);
  }
}
