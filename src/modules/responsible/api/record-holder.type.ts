import { Field, ObjectType } from '@nestjs/graphql';
import type { Institution } from '../../institutions/index.js';

@ObjectType('RecordHolder', { description: 'An institution that holds one of the records.' })
export class RecordHolderType {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Its country, ISO 3166-1 alpha-2.' })
  country!: string;
}

export const holderOf = ({ code, name, country }: Institution): RecordHolderType => ({ code, name, country });
