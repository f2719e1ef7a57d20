import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SpokenLanguage } from '../../../platform/catalogue/index.js';
import { Cursors, PageArgs, readPage, UUID, type Connection } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import { LanguageEnum, reasonTypesOf, RouteReasonType } from '../../institutions/graphql.js';
import { AnswerResponsibility } from '../use-cases/answer-responsibility.js';
import { ReadResponsibilities } from '../use-cases/read-responsibilities.js';
import {
  AnswerResponsibilitiesInput,
  AnswerResponsibilitiesResult,
  AnswerResponsibilityInput,
  AnswerResponsibilityResult,
  ResponsibilitiesAnsweredType,
  ResponsibilityConnection,
  responsibilityTypeOf,
  ResponsibilityType,
} from './responsibility.type.js';

/** The first page begins above every place. */
const ABOVE_ALL = Number.MAX_SAFE_INTEGER;

@Resolver(() => ResponsibilityType)
export class ResponsibilityResolver {
  constructor(
    private readonly read: ReadResponsibilities,
    private readonly answer: AnswerResponsibility,
    private readonly cursors: Cursors,
  ) {}

  @ResolveField('because', () => [RouteReasonType], {
    description:
      'Why it is the work of the own institution, in the order in which one reason leads to the next; none once it is at its end.',
  })
  because(
    @Parent() { reasons }: ResponsibilityType,
    @Args('language', { type: () => LanguageEnum, description: 'In which language.' })
    language: SpokenLanguage,
  ): RouteReasonType[] {
    return reasonTypesOf(reasons, language);
  }

  @Query(() => ResponsibilityConnection, {
    description:
      'Reports and matches of others for which routing names the own institution and of which it was told, newest first.',
  })
  @May('responsible.read')
  async responsibilities(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
  ): Promise<Connection<ResponsibilityType>> {
    return readPage(
      { cursors: this.cursors, scope: 'responsibilities' },
      page,
      async (after, limit) =>
        (await this.read.page(actor, after || ABOVE_ALL, limit)).map((view) => ({ seq: view.row.seq, view })),
      ({ view }) => responsibilityTypeOf(view),
    );
  }

  @Query(() => ResponsibilityType, {
    nullable: true,
    description: 'One of them, by its id; null where the own institution was told of none such.',
  })
  @May('responsible.read')
  async responsibility(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'Which.' }) id: string,
  ): Promise<ResponsibilityType> {
    return responsibilityTypeOf(await this.read.one(actor, id));
  }

  @Mutation(() => AnswerResponsibilityResult, {
    description:
      'Says of a report or match of others what the own institution does: it has taken note, it acts, or it is not its work. Ends the duty for everybody of the institution.',
  })
  @May('responsible.answer')
  async answerResponsibility(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and what is said.' }) input: AnswerResponsibilityInput,
  ): Promise<ResponsibilityType> {
    const { responsibilityId: id, answer, reason, idempotencyKey } = input;
    await this.answer.answer(actor, {
      ...{ id, answer, reason: reason ?? undefined },
      key: idempotencyKey ?? undefined,
    });
    return responsibilityTypeOf(await this.read.one(actor, id));
  }

  @Mutation(() => AnswerResponsibilitiesResult, {
    description:
      'The same of several at once, all or none: the reports of one journey, of which the institution was told by one alert.',
  })
  @May('responsible.answer')
  async answerResponsibilities(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and what is said.' }) input: AnswerResponsibilitiesInput,
  ): Promise<ResponsibilitiesAnsweredType> {
    const { responsibilityIds: ids, answer, reason, idempotencyKey } = input;
    await this.answer.answerAll(actor, {
      ...{ ids, answer, reason: reason ?? undefined },
      key: idempotencyKey ?? undefined,
    });
    const views = await this.read.several(actor, ids);
    return { responsibilities: views.map(responsibilityTypeOf) };
  }
}
