import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, readPage, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { SeekFamily } from '../use-cases/seek-family.js';
import {
  AskForFamilyInput,
  AskForFamilyResult,
  CloseFamilySearchInput,
  CloseFamilySearchResult,
  FamilySearchConnection,
  familySearchOf,
  OpenFamilySearchInput,
  OpenFamilySearchResult,
  type FamilySearchType,
} from './family-search.type.js';

@Resolver()
export class FamilySearchResolver {
  constructor(
    private readonly seek: SeekFamily,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => FamilySearchConnection, {
    description: "The institution's searches for families of people who were identified, oldest first.",
  })
  @May('families.seek')
  async familySearches(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('open', { type: () => Boolean, defaultValue: true, description: 'Only those that go on.' })
    isOpen: boolean,
  ): Promise<Connection<FamilySearchType>> {
    const list = { cursors: this.cursors, scope: 'familySearches' };
    return readPage(
      list,
      page,
      (after, limit) => this.seek.page(actor, isOpen, after, limit),
      familySearchOf,
    );
  }

  @Mutation(() => OpenFamilySearchResult, {
    description:
      'Begins to seek the family of remains that are identified; it is a duty with a day by which it is due.',
  })
  @May('families.seek')
  async openFamilySearch(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Of which remains.' }) { recordId }: OpenFamilySearchInput,
  ): Promise<FamilySearchType> {
    return familySearchOf(await this.seek.open(actor, recordId));
  }

  @Mutation(() => AskForFamilyResult, {
    description:
      'Asks an institution of the country whether it finds the family. It is told name and sex, and answers with `answerInquiry`.',
  })
  @May('families.seek')
  async askForFamily(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which search, and whom.' })
    { id, institution, idempotencyKey }: AskForFamilyInput,
  ): Promise<FamilySearchType> {
    return familySearchOf(await this.seek.ask(actor, id, institution, idempotencyKey ?? undefined));
  }

  @Mutation(() => CloseFamilySearchResult, { description: 'Gives a search for a family up, for a reason.' })
  @May('families.seek')
  async closeFamilySearch(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and why.' }) { reason, ...version }: CloseFamilySearchInput,
  ): Promise<FamilySearchType> {
    return familySearchOf(await this.seek.close(actor, version, reason));
  }
}
