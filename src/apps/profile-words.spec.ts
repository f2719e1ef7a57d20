import { SPOKEN_LANGUAGES } from '../platform/catalogue/index.js';
import { strangersIn } from '../platform/catalogue/strangers.js';
import { shippedProfiles } from '../modules/institutions/index.js';
import { TOPICS } from '../modules/institutions/domain/profile/topics.js';

/** Every sentence of the profiles that come with the house, and the names of what they speak of. */
const TEXTS = [
  ...Object.values(TOPICS),
  ...[
    ...shippedProfiles('countries'),
    ...shippedProfiles('region'),
    ...shippedProfiles('demonstration'),
  ].flatMap((profile) => [
    ...profile.facts.map(({ statement }) => statement),
    ...profile.unknown,
    ...profile.documents.map(({ document }) => document),
    ...profile.institutions.flatMap(({ about }) => about ?? []),
    ...profile.instruments.flatMap(({ about }) => about ?? []),
    ...profile.protocol.steps.flatMap(({ about }) => about ?? []),
    ...(profile.mayEnd ?? []).map(({ document }) => document),
  ]),
];

/** Names of places are the same in every language. */
const PLACES = /\bEl (?:Salvador|Progreso)\b/gu;

it.each(SPOKEN_LANGUAGES)('no other language leaks into the %s of the country profiles', (language) => {
  const leaks = TEXTS.flatMap((text) =>
    strangersIn((text[language] ?? '').replaceAll(PLACES, ' '), language).map(
      (word) => `${word}: ${text[language]}`,
    ),
  );
  expect([leaks, TEXTS.filter((text) => !text[language])]).toEqual([[], []]);
});
