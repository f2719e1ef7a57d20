import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'A municipality, as people there write it.' })
export class MunicipalityInput {
  @Field(() => String, { description: 'Country, ISO 3166-1 alpha-2.' })
  country!: string;

  @Field(() => String, { description: 'State, department or province.' })
  admin1!: string;

  @Field(() => String, { description: 'Municipality.' })
  municipality!: string;
}
