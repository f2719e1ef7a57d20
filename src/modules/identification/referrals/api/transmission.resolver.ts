import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, readPage, UUID, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { AskBack } from '../use-cases/ask-back.js';
import { ReadTransmissions } from '../use-cases/read-transmissions.js';
import { TransmitReport } from '../use-cases/transmit-report.js';
import {
  AnswerDeletionInput,
  AnswerDeletionResult,
  AcknowledgeTransmissionInput,
  AcknowledgeTransmissionResult,
  EndTransmissionInput,
  EndTransmissionResult,
  ReturnTransmissionInput,
  ReturnTransmissionResult,
  deletionTypeOf,
  TransmissionConnection,
  TransmissionDeletionConnection,
  transmissionTypeOf,
  TransmissionType,
  TransmitReportInput,
  TransmitReportResult,
  type TransmissionDeletion,
  type TransmissionMoved,
} from './transmission.type.js';

@Resolver()
export class TransmissionResolver {
  constructor(
    private readonly transmit: TransmitReport,
    private readonly askBack: AskBack,
    private readonly read: ReadTransmissions,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => TransmissionType, {
    nullable: true,
    description: 'One transmission; null where there is none for this actor.',
  })
  @May('transmissions.read')
  async transmission(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'Which.' }) id: string,
  ): Promise<TransmissionType> {
    return transmissionTypeOf(await this.read.one(actor, id));
  }

  @Query(() => TransmissionConnection, {
    description:
      'Reports that the institution has passed on, and that were passed on to it; the oldest first.',
  })
  @May('transmissions.read')
  async transmissions(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
  ): Promise<Connection<TransmissionType>> {
    const list = { cursors: this.cursors, scope: 'transmissions' };
    return readPage(list, page, (after, limit) => this.read.page(actor, after, limit), transmissionTypeOf);
  }

  @Mutation(() => TransmitReportResult, {
    description: 'Passes a report on to an authority that searches, as far as the family permits.',
  })
  @May('transmissions.send')
  async transmitReport(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which report, where to, and why.' })
    { idempotencyKey, ...input }: TransmitReportInput,
  ): Promise<TransmissionType> {
    const order = { ...input, until: input.until ?? undefined };
    const id = await this.transmit.send(actor, order, idempotencyKey ?? undefined);
    return transmissionTypeOf(await this.read.one(actor, id));
  }

  @Mutation(() => AcknowledgeTransmissionResult, { description: 'The receiver has the report and searches.' })
  @May('transmissions.answer')
  async acknowledgeTransmission(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which.' }) input: AcknowledgeTransmissionInput,
  ): Promise<TransmissionType> {
    await this.transmit.acknowledge(actor, input);
    return transmissionTypeOf(await this.read.one(actor, input.id));
  }

  @Mutation(() => ReturnTransmissionResult, {
    description: 'The receiver cannot work with the report as it is, and says what is missing.',
  })
  @May('transmissions.answer')
  async returnTransmission(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and why.' }) { reason, words, ...version }: ReturnTransmissionInput,
  ): Promise<TransmissionMoved> {
    const returnWords = words?.trim() || undefined;
    await this.transmit.giveBack(actor, { ...version, returnReason: reason, returnWords });
    return { id: version.id, state: 'returned' };
  }

  @Mutation(() => EndTransmissionResult, {
    description: 'The sender takes a report back: the receiver sees it no more.',
  })
  @May('transmissions.send')
  async endTransmission(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which.' }) input: EndTransmissionInput,
  ): Promise<TransmissionMoved> {
    await this.transmit.end(actor, input);
    return { id: input.id, state: 'ended' };
  }

  @Query(() => TransmissionDeletionConnection, {
    description:
      'What the institution is asked to delete after a transmission has ended, and what it has asked.',
  })
  @May('transmissions.read')
  async transmissionDeletions(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('openOnly', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Only what waits for an answer.',
    })
    openOnly: boolean,
  ): Promise<Connection<TransmissionDeletion>> {
    const list = { cursors: this.cursors, scope: 'transmission deletions' };
    return readPage(
      list,
      page,
      (after, limit) => this.askBack.page(actor, openOnly, after, limit),
      deletionTypeOf,
    );
  }

  @Mutation(() => AnswerDeletionResult, {
    description: 'The receiver of a transmission that has ended says that it has deleted what it was given.',
  })
  @May('transmissions.answer')
  async answerDeletion(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Of which transmission, and what.' })
    { id, expectedVersion, answer, reason }: AnswerDeletionInput,
  ): Promise<TransmissionMoved> {
    const said = { id, expectedVersion, answer, reason: reason ?? undefined };
    const { state } = await this.askBack.answer(actor, said);
    return { id, state };
  }
}
