import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { IssueOnce } from '../use-cases/issue-once.js';
import { PrintReceipt } from '../use-cases/print-receipt.js';
import { IssueReceipt } from '../use-cases/issue-receipt.js';
import {
  EndReceiptInput,
  EndReceiptResult,
  FamilyReceiptType,
  IssueReceiptInput,
  IssueReceiptResult,
  PrintedReceiptType,
  PrintReceiptInput,
  PrintReceiptResult,
  receiptTypeOf,
  ShareReceiptInput,
  ShareReceiptResult,
  type ReceiptEnded,
  type ReceiptIssued,
  type ReceiptShared,
} from './receipt.type.js';

@Resolver()
export class ReceiptResolver {
  constructor(
    private readonly receipts: IssueReceipt,
    private readonly issue: IssueOnce,
    private readonly paper: PrintReceipt,
  ) {}

  @Query(() => FamilyReceiptType, {
    nullable: true,
    description: 'The receipt that the family of a report has; null where it has none.',
  })
  @May('family.issue')
  async familyReceipt(
    @CurrentActor() actor: Actor,
    @Args('recordId', { type: () => UUID, description: 'The report.' }) recordId: string,
  ): Promise<FamilyReceiptType | undefined> {
    const receipt = await this.receipts.of(actor, recordId);
    return receipt && receiptTypeOf(receipt);
  }

  @Mutation(() => IssueReceiptResult, {
    description:
      'Gives the family of a report a receipt: it can then look what was done, without account, telephone or mail.',
  })
  @May('family.issue')
  async issueReceipt(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'For which report, and with which phrase.' })
    { idempotencyKey, ...order }: IssueReceiptInput,
  ): Promise<ReceiptIssued> {
    const code = await this.issue.issue(actor, order, idempotencyKey ?? undefined);
    return { recordId: order.recordId, code };
  }

  @Mutation(() => PrintReceiptResult, {
    description:
      'Writes the receipt of a report on paper: address and square of the window, the office and its telephone, and room for a stamp.',
  })
  @May('family.issue')
  async printReceipt(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Of which report, with which code, and how it is printed.' })
    { sheet, isLarge, showsName, ...order }: PrintReceiptInput,
  ): Promise<PrintedReceiptType> {
    const how = { paper: sheet ?? 'a4', isLarge: isLarge ?? false, showsName: showsName ?? false };
    const { pdf, ...printed } = await this.paper.print(actor, { ...order, ...how });
    return Object.assign(new PrintedReceiptType(), { ...printed, pdf: pdf.toString('base64') });
  }

  @Mutation(() => ShareReceiptResult, {
    description:
      'Lets the receipt of one report of a family open another too; a receipt that this one had ends, and what that opened is shown there as well.',
  })
  @May('family.issue')
  async shareReceipt(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which report, and with which.' }) input: ShareReceiptInput,
  ): Promise<ReceiptShared> {
    await this.receipts.share(actor, input);
    return { recordId: input.recordId };
  }

  @Mutation(() => EndReceiptResult, {
    description:
      'Ends the receipt of a report: it was lost, or is in the wrong hands. An open window closes at once.',
  })
  @May('family.issue')
  async endReceipt(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Of which report.' }) { recordId }: EndReceiptInput,
  ): Promise<ReceiptEnded> {
    await this.receipts.end(actor, recordId);
    return { recordId };
  }
}
