import { z } from 'zod';

/** Text of a profile: not empty, and no longer than `most` letters. */
export const text = (most: number) => z.string().trim().min(1).max(most);

/** Sentences in English and Spanish, and in each further language of the country that the platform speaks. */
export const PROFILE_TEXT = {
  en: text(2000),
  es: text(2000),
  pt: text(2000).optional(),
  fr: text(2000).optional(),
  ht: text(2000).optional(),
};
