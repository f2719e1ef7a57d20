import { Field, ObjectType } from '@nestjs/graphql';
import type { CatalogueLanguage } from '../../../platform/catalogue/index.js';
import { enumOf } from '../../../platform/graphql/index.js';
import type { CountryProfile, Source } from '../domain/profile/country-profile.js';
import type { SOURCE_KINDS } from '../domain/profile/evidence-shape.js';
import { textIn } from '../domain/profile/profile-text.js';
import { TOPICS, type Topic } from '../domain/profile/topics.js';

const TopicEnum = enumOf(
  'CountryTopic',
  'What a statement about a country speaks of; `topicName` says it for people.',
  Object.fromEntries(Object.entries(TOPICS).map(([topic, { en }]) => [topic, `${en}.`])),
);

type SourceKind = (typeof SOURCE_KINDS)[number];

const SourceKindEnum = enumOf<SourceKind>('SourceKind', 'What kind of publication a source is.', {
  official_text: 'The official text itself.',
  official_mirror: 'The official text, as another site has it.',
  official_site: 'A site of the authority.',
  international_body: 'An international body.',
  university: 'A university.',
  organisation: 'An organisation of civil society.',
  press: 'The press.',
});

@ObjectType('Source', { description: 'Where a fact was read.' })
export class SourceType {
  @Field(() => String, { description: 'Title of the publication.' })
  title!: string;

  @Field(() => String, { description: 'Who published it.' })
  publisher!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Day, month or year of publication, as far as it says.',
  })
  date?: string | undefined;

  @Field(() => String, { nullable: true, description: 'Where it is found.' })
  url?: string | undefined;

  @Field(() => SourceKindEnum, { nullable: true, description: 'What kind it is; null: nobody has said.' })
  kind?: SourceKind | undefined;
}

@ObjectType({ isAbstract: true })
abstract class CountryStatement {
  @Field(() => TopicEnum, { description: 'What it speaks of.' })
  topic!: Topic;

  @Field(() => String, { description: 'The topic for people.' })
  topicName!: string;

  @Field(() => String, { description: 'One sentence.' })
  statement!: string;
}

@ObjectType({ description: 'Something that a source says about the search in a country.' })
export class CountryFact extends CountryStatement {
  @Field(() => SourceType, { description: 'The source that says so; a fact is as old as it.' })
  source!: Source;
}

@ObjectType({ description: 'Something that one would want to know, and that no source read says.' })
export class CountryUnknown extends CountryStatement {}

@ObjectType('CountryProfile', {
  description:
    'What is known about the search in a country, and what is not. It informs; nothing is decided by it.',
})
export class CountryProfileType {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country!: string;

  @Field(() => [String], { description: 'Official languages (BCP 47), those of the whole country first.' })
  languages!: readonly string[];

  @Field(() => SourceType, { description: 'Where the languages were read.' })
  languagesSource!: Source;

  @Field(() => [CountryFact], { description: 'What is known, in the language of the request.' })
  facts!: readonly CountryFact[];

  @Field(() => [CountryUnknown], { description: 'What is not known, in the language of the request.' })
  unknown!: readonly CountryUnknown[];
}

export function countryProfileTypeOf(
  profile: CountryProfile,
  language: CatalogueLanguage,
): CountryProfileType {
  const { country, languages, languagesSource } = profile;
  const name = (topic: Topic) => TOPICS[topic][language];
  const facts = profile.facts.map(({ topic, statement, source }) => ({
    topic,
    topicName: name(topic),
    statement: textIn(statement, language),
    source,
  }));
  const unknown = profile.unknown.map(({ topic, ...statement }) => ({
    topic,
    topicName: name(topic),
    statement: textIn(statement, language),
  }));
  return { country, languages, languagesSource, facts, unknown };
}
