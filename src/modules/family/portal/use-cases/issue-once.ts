import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { IssueAtFiling } from './issue-at-filing.js';
import type { ReceiptOrder } from './issue-receipt.js';

/** Gives a receipt, and the same code again to whoever sends the same key and phrase again over a bad line. */
@Injectable()
export class IssueOnce {
  constructor(
    private readonly guarded: Guarded,
    private readonly codes: IssueAtFiling,
  ) {}

  /**
   * Gives a receipt; one that was given before opens nothing any more. Throws `NotFound` where the receipt of this key has ended since, and
   * `IdempotencyKeyReused` where the key came with another order.
   *
   * @param key made by the client
   * @returns the code, in groups
   */
  async issue(
    actor: Actor,
    { recordId, phrase, language }: ReceiptOrder,
    key: string | undefined,
  ): Promise<string> {
    // Of one key the receipts of two reports, or one given at filing, are not to have the same code.
    const receipt = await this.codes.ready(
      actor,
      { phrase, language },
      key && JSON.stringify([recordId, key]),
    );
    const scope = actor.institutionId ?? actor.actorId;
    const request = { scope, operation: 'family.issue', key, request: { recordId, language } };
    await this.guarded.perform(actor, 'family.issue', [recordId], (tx) =>
      once(tx, request, async () => {
        await receipt.give(tx, recordId);
        return { recordId };
      }),
    );
    const code = await receipt.codeOf(recordId);
    if (code === undefined) throw new NotFound();
    return code;
  }
}
