/** Answers of the addressee to a recommendation. */
export const RECOMMENDATION_ANSWERS = ['done', 'accepted', 'partly_accepted', 'declined'] as const;
export type RecommendationAnswer = (typeof RECOMMENDATION_ANSWERS)[number];

export const RECOMMENDATION_WORKING_DAYS = 30;

/** Recommendation of an oversight body to an institution. It is public, and so is its answer. */
export interface Recommendation {
  readonly id: string;
  readonly seq: number;
  /** Institution that recommends. */
  readonly institutionId: string;
  readonly addresseeId: string;
  readonly words: string;
  readonly state: 'open' | 'answered';
  readonly version: number;
  readonly madeAt: Date;
  readonly dueAt: Date;
  readonly answer: RecommendationAnswer | null;
  readonly answerWords: string | null;
  readonly answeredAt: Date | null;
}
