import { SPOKEN_LANGUAGES } from './languages.js';
import { fault, type ProfileFault } from './profile-fault.js';
import type { UsableParts } from './usable-parts.js';

/**
 * Faults of sentences: each has to stand in every language of the country that the platform speaks: whoever
 * lives there is told in their own.
 */
export function textFaults({ texts, languages }: UsableParts): ProfileFault[] {
  const named = new Set(
    languages.flatMap((one) => (typeof one === 'string' ? (one.toLowerCase().split('-')[0] ?? '') : [])),
  );
  const needed = SPOKEN_LANGUAGES.filter((language) => named.has(language));
  return texts.flatMap(({ path, text }) =>
    needed
      .filter((language) => text[language] === undefined)
      .map((language) => fault([...path, language], 'PROFILES.TEXT_MISSING', { language })),
  );
}
