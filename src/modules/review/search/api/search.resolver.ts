import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Cursors,
  PageArgs,
  PageSize,
  readPage,
  resultUnion,
  USUAL_PAGE,
  UUID,
  type Connection,
} from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { candidateTypeOf } from '../../matches/graphql.js';
import { AskForCase } from '../use-cases/ask-for-case.js';
import { FederatedSearch, type SearchPurpose } from '../use-cases/federated-search.js';
import { KeptQuestions } from '../use-cases/kept-questions.js';
import { ReadFindings } from '../use-cases/read-findings.js';
import { SavedSearches } from '../use-cases/saved-searches.js';
import {
  CaseAnswer,
  ForgetSearchInput,
  SavedSearchType,
  SaveSearchInput,
  SearchAnswer,
  SearchFacetsInput,
  SearchFindingConnection,
  SearchForgotten,
  SearchSaved,
  SeeSearchInput,
  TellOfSearchInput,
  type SearchFinding,
} from './search.type.js';
import { answerTypeOf, caseAskedTypeOf, facetsOf, findingTypeOf, savedTypeOf } from './search.views.js';
import { SearchPurposeEnum } from './search.words.js';

const SaveSearchResult = resultUnion('SaveSearchResult', [SearchSaved]);
const TellOfSearchResult = resultUnion('TellOfSearchResult', [SearchSaved]);
const SeeSearchResult = resultUnion('SeeSearchResult', [SearchSaved]);
const ForgetSearchResult = resultUnion('ForgetSearchResult', [SearchForgotten]);

@Resolver()
export class SearchResolver {
  constructor(
    private readonly asking: FederatedSearch,
    private readonly forCase: AskForCase,
    private readonly saved: SavedSearches,
    private readonly kept: KeptQuestions,
    private readonly findings: ReadFindings,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => SearchAnswer, {
    description:
      "One question to one's own records and to the remains of other institutions, each of which is asked and shows no more than its agreement lets be seen.",
  })
  @May('search.read')
  async search(
    @CurrentActor() actor: Actor,
    @Args('facets', { description: 'What is asked for.' }) facets: SearchFacetsInput,
    @Args('purpose', { type: () => SearchPurposeEnum, description: 'What it is asked for.' })
    purpose: SearchPurpose,
    @Args('first', {
      type: () => PageSize,
      defaultValue: USUAL_PAGE,
      description: 'How many hits, what agrees most first.',
    })
    first: number,
  ): Promise<SearchAnswer> {
    return answerTypeOf(await this.asking.search(actor, facetsOf(facets), purpose, first), purpose);
  }

  @Query(() => CaseAnswer, {
    nullable: true,
    description:
      'Asks all institutions with a filed record of one’s own: nothing is typed in, and the record must permit the purpose. Tells what comparison holds for it, once a version and day. Null where there is no such record for this actor.',
  })
  @May('search.read')
  async searchForCase(
    @CurrentActor() actor: Actor,
    @Args('recordId', { type: () => UUID, description: 'A record of the own institution.' }) recordId: string,
    @Args('purpose', { type: () => SearchPurposeEnum, description: 'What it is asked for.' })
    purpose: SearchPurpose,
  ): Promise<CaseAnswer> {
    const { candidates, institutions, ...answer } = await this.forCase.ask(actor, recordId, purpose);
    return {
      ...answer,
      candidates: candidates.map((one) => candidateTypeOf(one, recordId)),
      institutions: institutions.map(caseAskedTypeOf),
    };
  }

  @Query(() => [SavedSearchType], { description: "One's own kept questions, the last first." })
  @May('search.read')
  async savedSearches(@CurrentActor() actor: Actor): Promise<SavedSearchType[]> {
    return (await this.saved.all(actor)).map(savedTypeOf);
  }

  @Query(() => SearchAnswer, {
    nullable: true,
    description:
      "Asks one's own kept question anew, of one's own institution's records alone; answers that were not looked at come first. Null where this actor keeps no such question.",
  })
  @May('search.read')
  async savedSearchAnswer(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The question.' }) id: string,
    @Args('purpose', { type: () => SearchPurposeEnum, description: 'What it is asked for.' })
    purpose: SearchPurpose,
    @Args('first', { type: () => PageSize, defaultValue: USUAL_PAGE, description: 'How many hits.' })
    first: number,
  ): Promise<SearchAnswer> {
    return answerTypeOf(await this.kept.ask(actor, id, purpose, first), purpose);
  }

  @Query(() => SearchFindingConnection, {
    nullable: true,
    description:
      'Who of other institutions has found an own record by a question, and for what; null where there is no such record for this actor.',
  })
  @May('matches.trace')
  async searchFindings(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('recordId', { type: () => UUID, description: 'A record of the own institution.' }) recordId: string,
  ): Promise<Connection<SearchFinding>> {
    const list = { cursors: this.cursors, scope: `search findings ${recordId}` };
    return readPage(
      list,
      page,
      async (after, limit) =>
        (await this.findings.of(actor, recordId, after, limit)).map((one) => ({ seq: one.finding.id, one })),
      ({ one }) => findingTypeOf(one),
    );
  }

  @Mutation(() => SaveSearchResult, {
    description: 'Keeps a question, to be asked again by the same person.',
  })
  @May('search.read')
  async saveSearch(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which question, and by what name.' })
    { name, facets, idempotencyKey }: SaveSearchInput,
  ): Promise<SearchSaved> {
    const question = { name, facets: facetsOf(facets) };
    return { search: savedTypeOf(await this.saved.save(actor, question, idempotencyKey ?? undefined)) };
  }

  @Mutation(() => TellOfSearchResult, {
    description:
      'From now on a kept question is asked again by itself, and an alert tells whoever keeps it of new answers; or no more.',
  })
  @May('search.read')
  async tellOfSearch(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which one, and what for.' }) { id, purpose }: TellOfSearchInput,
  ): Promise<SearchSaved> {
    return { search: savedTypeOf(await this.kept.tell(actor, id, purpose ?? undefined)) };
  }

  @Mutation(() => SeeSearchResult, {
    description: 'Says that the new answers of a kept question were looked at; its alert ends.',
  })
  @May('search.read')
  async seeSearch(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which one, and until when.' }) { id, askedAt }: SeeSearchInput,
  ): Promise<SearchSaved> {
    return { search: savedTypeOf(await this.kept.see(actor, id, askedAt)) };
  }

  @Mutation(() => ForgetSearchResult, { description: 'Forgets a kept question.' })
  @May('search.read')
  async forgetSearch(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which one.' }) { id }: ForgetSearchInput,
  ): Promise<SearchForgotten> {
    await this.saved.forget(actor, id);
    return { id };
  }
}
