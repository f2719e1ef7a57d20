import { Field, Float, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import { JSONObject, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import { ApprovalRequestType } from '../../../access/approvals/graphql.js';
import type { KinshipReference } from '../use-cases/kinship-settings.js';
import { figuresOf, FrequencyFigures } from './frequency-table.type.js';

@ObjectType('KinshipSetting', { description: 'With what kinship is reckoned, or was.' })
export class KinshipSettingType {
  @Field(() => UUID, { description: 'Stored evidence names it.' })
  id!: string;

  @Field(() => FrequencyFigures, { description: 'The allele frequencies.' })
  frequencies!: FrequencyFigures;

  @Field(() => JSONObject, { description: '`theta`, `silent` and `mutation`, as in a kinship case.' })
  model!: object;

  @Field(() => Float, { description: 'Chance of an error outside of any model, which matching allows for.' })
  floor!: number;

  @Field(() => GraphQLISODateTime, { description: 'Since when it counts.' })
  setAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why it was chosen.' })
  reason?: string | undefined;
}

@ObjectType('KinshipSettings', { description: 'With what this installation reckons kinship.' })
export class KinshipSettingsType {
  @Field(() => KinshipSettingType, { description: 'What counts now.' })
  current!: KinshipSettingType;

  @Field(() => [KinshipSettingType], { description: 'What counted before, newest first; the last ten.' })
  earlier!: readonly KinshipSettingType[];
}

@InputType({ description: 'With what kinship is reckoned from now on.' })
export class SetKinshipSettingsInput {
  @Field(() => String, { description: 'Code of a frequency table.' })
  population!: string;

  @Field(() => String, {
    nullable: true,
    description: "Code of the institution, where the table is a laboratory's own.",
  })
  institution?: string | null;

  @Field(() => JSONObject, {
    nullable: true,
    description:
      '`theta`, `silent` and `mutation`, as in a kinship case; without it the usual rates of mutation and the theta of the table.',
  })
  model?: object | null;

  @Field(() => Float, { nullable: true, description: 'Above 0 and below 1; 0.001 without it.' })
  floor?: number | null;

  @Field(() => String, { nullable: true, description: 'Why; it stands in the history.' })
  reason?: string | null;
}

export const SetKinshipSettingsResult = resultUnion('SetKinshipSettingsResult', [
  KinshipSettingType,
  ApprovalRequestType,
]);

export function kinshipSettingOf(reference: KinshipReference): KinshipSettingType {
  const { settingId, table, modelJson, floor, setAt, reason } = reference;
  return { id: settingId, frequencies: figuresOf(table), model: modelJson, floor, setAt, reason };
}
