import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { COLLECTOR_KIND } from '../../../kernel/contract/index.js';
import { enumOf, vocabularyEnum } from '../../../platform/graphql/index.js';
import type { SampleRule } from '../domain/sample-rule.js';

const CollectorKindEnum = vocabularyEnum(COLLECTOR_KIND);

const CustodyDemandEnum = enumOf('CustodyDemand', 'Whether a sample needs a written chain of custody.', {
  required: 'A sample without one is not accepted.',
  not_required: 'A sample is accepted without one.',
});

@ObjectType('SampleRule', { description: 'From whom an institution accepts genetic samples.' })
export class SampleRuleType {
  @Field(() => [CollectorKindEnum], {
    nullable: true,
    description: 'Who may have taken them; null: anybody.',
  })
  collectorKinds?: readonly string[] | null;

  @Field(() => CustodyDemandEnum, { description: 'Whether a chain of custody is asked for.' })
  custody!: string;

  @Field(() => String, { description: 'The law, protocol or letter that says so.' })
  source!: string;
}

@InputType({ description: "From whom one's institution accepts genetic samples, from now on." })
export class SetSampleRulesInput {
  @Field(() => String, { nullable: true, description: "Code of the institution; one's own without it." })
  institution?: string | null;

  @Field(() => [CollectorKindEnum], {
    nullable: true,
    description: 'Who may have taken them, at least one kind; leave it out for anybody.',
  })
  collectorKinds?: readonly string[] | null;

  @Field(() => CustodyDemandEnum, { description: 'Whether a chain of custody is asked for.' })
  custody!: string;

  @Field(() => String, { description: 'The law, protocol or letter that says so.' })
  source!: string;
}

export function sampleRuleTypeOf(rule: SampleRule | null | undefined): SampleRuleType | null {
  if (!rule) return null;
  const { collectorKinds, requiresCustody, source } = rule;
  return {
    collectorKinds: collectorKinds === '*' ? null : collectorKinds,
    custody: requiresCustody ? 'required' : 'not_required',
    source,
  };
}

/** Returns the rule in the form of a file of institutions. */
export function sampleRuleOf({ collectorKinds, custody, source }: SetSampleRulesInput): object {
  return { collectorKinds: collectorKinds ?? '*', requiresCustody: custody === 'required', source };
}
