import { Injectable } from '@nestjs/common';
import type { Actor } from '../../accounts/index.js';
import type { ApprovalKind, ApprovalRequest } from '../domain/approval-request.js';

/**
 * Does what was approved, in the name of whoever asked and with the rights that they have now. It calls `DualAuthorization.perform` in the
 * transaction in which it does so.
 */
export type PerformDeed = (asker: Actor, request: ApprovalRequest) => Promise<void>;

interface Registered {
  readonly perform: PerformDeed;
  /**
   * Tells whether this request gives its asker something that nobody else sees, so that they take it in
   * person.
   */
  readonly isTaken: (request: ApprovalRequest) => boolean;
}

/**
 * Registry of deeds: how each kind is done once it is approved; a kind that is not here waits for its asker,
 * who takes the result in person.
 */
@Injectable()
export class DeedRegistry {
  private readonly deeds = new Map<ApprovalKind, Registered>();

  register(
    kind: ApprovalKind,
    perform: PerformDeed,
    isTaken: (request: ApprovalRequest) => boolean = () => false,
  ): void {
    this.deeds.set(kind, { perform, isTaken });
  }

  /** Returns the way to do it without its asker; undefined: they take the result. */
  of(request: ApprovalRequest): PerformDeed | undefined {
    const registered = this.deeds.get(request.kind);
    return registered && !registered.isTaken(request) ? registered.perform : undefined;
  }
}
