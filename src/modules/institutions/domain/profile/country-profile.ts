import type { ProfileText } from './profile-text.js';
import type { MechanismProfile, CitedSource } from './profile-shape.js';
import type { Topic } from './topics.js';

export type Source = CitedSource;

interface Fact {
  readonly topic: Topic;
  readonly statement: ProfileText;
  readonly source: Source;
}

/**
 * Country profile: facts about the search in a country, each with its source, and what is not known.
 *
 * It informs; nothing is decided by it. Facts age: the date of the source stands with each.
 */
export interface CountryProfile {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** BCP 47; official languages, those of the whole country first. */
  readonly languages: readonly string[];
  readonly languagesSource: Source;
  readonly facts: readonly Fact[];
  /** Topics that an institution would want to know and no source that was read says. */
  readonly unknown: readonly (ProfileText & { readonly topic: Topic })[];
}

/** The part of a profile that informs; nothing of a country that is invented. */
export function countryProfileOf(profile: MechanismProfile): CountryProfile | undefined {
  const { country, languages, sources, unknown } = profile;
  const languagesSource = sources[profile.languagesSource ?? ''];
  if (!languagesSource) return undefined;
  const facts = profile.facts.flatMap(({ topic, statement, source: id }) => {
    const source = sources[id];
    return source ? [{ topic, statement, source }] : [];
  });
  return { country, languages, languagesSource, facts, unknown };
}
