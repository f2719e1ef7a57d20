import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import { SetSampleRules } from '../use-cases/set-sample-rules.js';
import { institutionTypeOf, SetSampleRulesResult, type InstitutionType } from './institution.type.js';
import { sampleRuleOf, SetSampleRulesInput } from './sample-rule.type.js';

@Resolver()
export class SampleRuleResolver {
  constructor(private readonly rules: SetSampleRules) {}

  @Mutation(() => SetSampleRulesResult, {
    description: "States from whom one's institution accepts genetic samples.",
  })
  @May('sampleRules.set')
  async setSampleRules(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The rule, which takes the place of the one before.' })
    input: SetSampleRulesInput,
  ): Promise<InstitutionType> {
    return institutionTypeOf(
      await this.rules.set(actor, input.institution ?? undefined, sampleRuleOf(input)),
    );
  }
}
