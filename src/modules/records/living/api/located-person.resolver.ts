import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { LIVING } from '../../../../kernel/contract/index.js';
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
import { ReadLocatedPersons } from '../use-cases/read-located-persons.js';
import { RegisterLocatedPerson } from '../use-cases/register-located-person.js';
import {
  AmendLocatedPersonInput,
  LocatedPersonFilterInput,
  RecordWishInput,
  RegisterLocatedPersonInput,
  WithdrawLocatedPersonInput,
} from './located-person.inputs.js';
import {
  AmendLocatedPersonResult,
  LocatedPerson,
  LocatedPersonConnection,
  locatedPersonOf,
  RecordWishResult,
  RegisterLocatedPersonResult,
  WithdrawLocatedPersonResult,
} from './located-person.type.js';

@Resolver(() => LocatedPerson)
export class LocatedPersonResolver {
  constructor(
    private readonly register: RegisterLocatedPerson,
    private readonly read: ReadLocatedPersons,
    private readonly institutions: InstitutionLoader,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => LocatedPerson, {
    nullable: true,
    description: 'One person found alive; null where there is none for this actor.',
  })
  @May('living.read')
  async locatedPerson(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The person found alive.' }) id: string,
  ): Promise<LocatedPerson> {
    return locatedPersonOf(await this.read.one(actor, id));
  }

  @Query(() => LocatedPersonConnection, {
    description: 'People found alive whom the institution has registered, oldest first.',
  })
  @May('living.read')
  locatedPersons(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('filter', {
      type: () => LocatedPersonFilterInput,
      nullable: true,
      description: 'Leave it out for all.',
    })
    filter?: LocatedPersonFilterInput | null,
  ): Promise<Connection<LocatedPerson>> {
    const asked = recordFilterOf(filter);
    const list = { cursors: this.cursors, scope: 'locatedPersons' };
    return readPage(
      list,
      page,
      (after, limit) => this.read.page(actor, asked, after, limit),
      locatedPersonOf,
    );
  }

  @Mutation(() => RegisterLocatedPersonResult, {
    description: 'Registers somebody found alive; whether the family is ever told is for the person to say.',
  })
  @May('living.register')
  async registerLocatedPerson(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'What is known of the person.' })
    { living, ...draft }: RegisterLocatedPersonInput,
  ): Promise<RecordReceipt> {
    const receipt = await this.register.register(actor, draftOf(draft, fromGraphql(LIVING, living)));
    return receiptOf(receipt, language);
  }

  @Mutation(() => AmendLocatedPersonResult, {
    description:
      'Changes what is known of a person found alive; what was said before is kept, and compared again.',
  })
  @May('living.amend')
  async amendLocatedPerson(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'The record, and what it says from now on.' })
    { fields, ...version }: AmendLocatedPersonInput,
  ): Promise<LocatedPerson> {
    return amendedOf(
      await this.register.amend(actor, version, fromGraphql(LIVING, fields)),
      language,
      locatedPersonOf,
    );
  }

  @Mutation(() => RecordWishResult, {
    description:
      'Writes down what the person wishes, or what the guardianship authority has decided for a child. It may be said anew.',
  })
  @May('living.amend')
  async recordWish(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'The record, and what the person has answered.' })
    { informFamily, decidedBy, authority, ...version }: RecordWishInput,
  ): Promise<LocatedPerson> {
    const wish = {
      informFamily,
      decidedBy: decidedBy ?? 'person',
      authority: authority ?? undefined,
    } as const;
    return amendedOf(await this.register.recordWish(actor, version, wish), language, locatedPersonOf);
  }

  @Mutation(() => WithdrawLocatedPersonResult, {
    description: 'Takes the record of a person back: it is kept, and compared no more.',
  })
  @May('living.withdraw')
  async withdrawLocatedPerson(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'The record, and why it is taken back.' })
    { reason, ...version }: WithdrawLocatedPersonInput,
  ): Promise<LocatedPerson> {
    return amendedOf(await this.register.withdraw(actor, version, reason), language, locatedPersonOf);
  }

  @ResolveField('institution', () => InstitutionType, { nullable: true, description: 'Who owns the record.' })
  async institution(
    @Parent() person: LocatedPerson,
    @Context() context: ApiContext,
  ): Promise<InstitutionType | undefined> {
    return this.institutions.load(context, person.institutionId);
  }
}
