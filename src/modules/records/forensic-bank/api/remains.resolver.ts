import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { REMAINS } from '../../../../kernel/contract/index.js';
import {
  Cursors,
  fromGraphql,
  PageArgs,
  readPage,
  UUID,
  type Connection,
} from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../../access/accounts/graphql.js';
import { InstitutionLoader, InstitutionType } from '../../../institutions/graphql.js';
import { amendedOf, draftOf, receiptOf, recordFilterOf, type RecordReceipt } from '../../records/graphql.js';
import { ReadRemains } from '../use-cases/read-remains.js';
import { RegisterRemains } from '../use-cases/register-remains.js';
import {
  AmendRemainsInput,
  RegisterRemainsInput,
  RemainsFilterInput,
  WithdrawRemainsInput,
} from './remains.inputs.js';
import {
  AmendRemainsResult,
  RegisterRemainsResult,
  Remains,
  RemainsConnection,
  remainsOf,
  WithdrawRemainsResult,
} from './remains.type.js';

@Resolver(() => Remains)
export class RemainsResolver {
  constructor(
    private readonly register: RegisterRemains,
    private readonly read: ReadRemains,
    private readonly institutions: InstitutionLoader,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => Remains, {
    nullable: true,
    description: 'One record of remains; null where there is none for this actor.',
  })
  @May('remains.read')
  async remains(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The remains.' }) id: string,
  ): Promise<Remains> {
    return remainsOf(await this.read.one(actor, id));
  }

  @Query(() => RemainsConnection, { description: "The institution's records of remains, oldest first." })
  @May('remains.read')
  remainsRecords(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('filter', { type: () => RemainsFilterInput, nullable: true, description: 'Leave it out for all.' })
    filter?: RemainsFilterInput | null,
  ): Promise<Connection<Remains>> {
    const asked = recordFilterOf(filter);
    const list = { cursors: this.cursors, scope: 'remainsRecords' };
    return readPage(list, page, (after, limit) => this.read.page(actor, asked, after, limit), remainsOf);
  }

  @Mutation(() => RegisterRemainsResult, { description: 'Registers remains; they are compared at once.' })
  @May('remains.register')
  async registerRemains(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'What was found.' }) { remains, ...draft }: RegisterRemainsInput,
  ): Promise<RecordReceipt> {
    const receipt = await this.register.register(actor, draftOf(draft, fromGraphql(REMAINS, remains)));
    return receiptOf(receipt, language);
  }

  @Mutation(() => AmendRemainsResult, {
    description:
      'Changes what a record of remains says; what it said before is kept, and it is compared again.',
  })
  @May('remains.amend')
  async amendRemains(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'The record, and what it says from now on.' })
    { fields, ...version }: AmendRemainsInput,
  ): Promise<Remains> {
    return amendedOf(
      await this.register.amend(actor, version, fromGraphql(REMAINS, fields)),
      language,
      remainsOf,
    );
  }

  @Mutation(() => WithdrawRemainsResult, {
    description: 'Takes a record of remains back: it is kept, and compared no more.',
  })
  @May('remains.withdraw')
  async withdrawRemains(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'The record, and why it is taken back.' })
    { reason, ...version }: WithdrawRemainsInput,
  ): Promise<Remains> {
    return amendedOf(await this.register.withdraw(actor, version, reason), language, remainsOf);
  }

  @ResolveField('institution', () => InstitutionType, { nullable: true, description: 'Who owns the record.' })
  async institution(
    @Parent() remains: Remains,
    @Context() context: ApiContext,
  ): Promise<InstitutionType | undefined> {
    return this.institutions.load(context, remains.institutionId);
  }
}
