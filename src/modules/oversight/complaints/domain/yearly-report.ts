import type { Recommendation } from './recommendation.js';

/** A count by country as it may be published. */
export interface PublishedCountryCounts {
  readonly total: number | undefined;
  readonly shown: readonly { readonly key: string; readonly count: number }[];
  readonly together: readonly string[];
}

/** A recommendation with the names of both sides, as it is published. */
export type PublishedRecommendation = Pick<
  Recommendation,
  'words' | 'state' | 'madeAt' | 'dueAt' | 'answer' | 'answerWords' | 'answeredAt'
> & { readonly from: string; readonly to: string };
