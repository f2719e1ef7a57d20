import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { PublicContact } from '../domain/public-contact.js';

const TELEPHONES = 'Numbers in the order in which they are to be tried, at most five: `+504 2234 5678`.';
const LANGUAGES = 'Languages that are spoken there (BCP 47).';

@ObjectType('PublicContact', { description: 'By what families reach an institution.' })
export class PublicContactType {
  @Field(() => [String], { description: TELEPHONES })
  telephones!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Where it is.' })
  address?: string | null | undefined;

  @Field(() => String, { nullable: true, description: 'When somebody is there, in its own words.' })
  hours?: string | null | undefined;

  @Field(() => [String], { description: LANGUAGES })
  languages!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Its page for the public.' })
  page?: string | null | undefined;
}

@InputType({ description: 'By what families reach an institution.' })
export class PublicContactInput {
  @Field(() => [String], { nullable: true, description: TELEPHONES })
  telephones?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Where it is.' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'When somebody is there, in its own words.' })
  hours?: string | null;

  @Field(() => [String], { nullable: true, description: LANGUAGES })
  languages?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its page for the public: an address of http or https.',
  })
  page?: string | null;
}

@InputType({ description: 'By what families reach an institution from now on; what is left out is none.' })
export class SetPublicContactInput extends PublicContactInput {
  @Field(() => String, { nullable: true, description: "Code of the institution; one's own without it." })
  institution?: string | null;
}

/** Returns the contact in the form of a file of institutions. */
export function publicContactOf({
  telephones,
  address,
  hours,
  languages,
  page,
}: PublicContactInput): PublicContact {
  return {
    telephones: [...(telephones ?? [])],
    address: address ?? undefined,
    hours: hours ?? undefined,
    languages: [...(languages ?? [])],
    page: page ?? undefined,
  };
}
