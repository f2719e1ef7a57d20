import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { resultUnion } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { ContestIdentification } from '../use-cases/contest-identification.js';
import { ReadIdentifications } from '../use-cases/read-identifications.js';
import { SettleContest } from '../use-cases/settle-contest.js';
import { ContestIdentificationInput, SettleContestInput } from './identification.inputs.js';
import { IdentificationType, identificationTypeOf } from './identification.type.js';

const ContestIdentificationResult = resultUnion('ContestIdentificationResult', [IdentificationType]);
const SettleContestResult = resultUnion('SettleContestResult', [IdentificationType]);

@Resolver()
export class ContestResolver {
  constructor(
    private readonly read: ReadIdentifications,
    private readonly contest: ContestIdentification,
    private readonly settle: SettleContest,
  ) {}

  @Mutation(() => ContestIdentificationResult, {
    description: 'The institution of the family contests an identification on its behalf.',
  })
  @May('identifications.contest')
  async contestIdentification(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which identification, and why.' })
    { reasonCode: code, words, examiner, idempotencyKey, ...version }: ContestIdentificationInput,
  ): Promise<IdentificationType> {
    const said = { code, words: words ?? undefined, examiner: examiner ?? undefined };
    await this.contest.contest(actor, version, said, idempotencyKey ?? undefined);
    return identificationTypeOf(await this.read.one(actor, version.id));
  }

  @Mutation(() => SettleContestResult, {
    description: 'Says what the second examination has come to, by somebody who had no part in the first.',
  })
  @May('identifications.examine')
  async settleContest(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which identification, and the outcome.' })
    { reasonCode: code, outcome, words, reportReference, laboratory, ...version }: SettleContestInput,
  ): Promise<IdentificationType> {
    const said = { words: words ?? undefined, laboratory: laboratory ?? undefined };
    await this.settle.settle(actor, version, { outcome, code, reportReference, ...said });
    return identificationTypeOf(await this.read.one(actor, version.id));
  }
}
