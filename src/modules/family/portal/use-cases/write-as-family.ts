import { Injectable } from '@nestjs/common';
import { once } from '../../../../platform/idempotency/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { messageText, type WritingKind } from '../domain/family-message.js';
import { MessageTray } from './message-tray.js';

export interface FamilyWriting {
  readonly kind: WritingKind;
  readonly text: string;
  readonly idempotencyKey?: string | undefined;
}

/**
 * Writes a message of a family. It lies with the institution that took its report, as its duty. No machine
 * acts on it: neither does the record change by a correction nor the search by "she is alive".
 */
@Injectable()
export class WriteAsFamily {
  constructor(
    private readonly guarded: Guarded,
    private readonly tray: MessageTray,
    private readonly audit: AuditTrail,
  ) {}

  /** @returns the id of the message */
  async write(actor: Actor, { kind, text, idempotencyKey: key }: FamilyWriting): Promise<string> {
    const { recordId = '', actorId } = actor;
    return this.guarded.perform(actor, 'family.write', [recordId], async (tx) => {
      const body = messageText(kind, text);
      const request = { scope: actorId, operation: 'family.write', key, request: { kind, body } };
      return once(tx, request, async () => {
        const id = await this.tray.put(tx, actor, kind, body);
        await this.audit.record(tx, {
          ...{ actor, action: 'family.write', recordIds: [recordId] },
          detail: { kind },
        });
        return id;
      });
    });
  }
}
