import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { NotFound } from '../../../../platform/errors/index.js';
import { Cursors, PageArgs, pageOfList, UUID, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { JointSets } from '../use-cases/joint-sets.js';
import {
  AnswerReexaminationInput,
  AnswerReexaminationResult,
  JointSetConnection,
  ProposeJointIdentificationInput,
  ProposeJointIdentificationResult,
  setTypeOf,
  type JointSetType,
  type ReexaminationAnswered,
} from './joint-set.type.js';

/** A place that grows as the number of a set falls. */
const newestFirst = (seq: number): string => String(Number.MAX_SAFE_INTEGER - seq).padStart(16, '0');

@Resolver()
export class JointSetResolver {
  constructor(
    private readonly sets: JointSets,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => JointSetConnection, {
    description: 'Sets of identifications that were proposed together in an event, the newest first.',
  })
  @May('events.read')
  async jointSets(
    @CurrentActor() actor: Actor,
    @Args('eventId', { type: () => UUID, description: 'The event.' }) eventId: string,
    @Args() page: PageArgs,
  ): Promise<Connection<JointSetType>> {
    const views = await this.sets.of(actor, eventId);
    return pageOfList({ cursors: this.cursors, scope: `joint sets ${eventId}` }, page, views, {
      placeOf: ({ set: { seq } }) => newestFirst(seq),
      nodeOf: (view) => setTypeOf(view, actor.institutionId),
    });
  }

  @Mutation(() => ProposeJointIdentificationResult, {
    description:
      'Proposes several identifications of an event together, all or none, with the figures of the joint reckoning. Each is confirmed by its own institutions.',
  })
  @May('events.identify')
  async proposeJointIdentification(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which matches, by what and by whom.' })
    { eventId, parts, words }: ProposeJointIdentificationInput,
  ): Promise<JointSetType> {
    const id = await this.sets.add(actor, eventId, {
      words: words ?? undefined,
      parts: parts.map(({ side, reportReference, ...part }) => ({
        ...part,
        side: side === 'a' || side === 'b' ? side : undefined,
        reportReference: reportReference ?? undefined,
      })),
    });
    const made = (await this.sets.of(actor, eventId)).find(({ set }) => set.id === id);
    if (!made) throw new NotFound();
    return setTypeOf(made, actor.institutionId);
  }

  @Mutation(() => AnswerReexaminationResult, {
    description: 'Says what came of looking again at an identification of whose set another was revoked.',
  })
  @May('events.reexamine')
  async answerReexamination(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which identification, and what came of it.' })
    { eventId, ...said }: AnswerReexaminationInput,
  ): Promise<ReexaminationAnswered> {
    await this.sets.answer(actor, eventId, said);
    return { identificationId: said.identificationId, finding: said.finding };
  }
}
