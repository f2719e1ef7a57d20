/** Needs of somebody who returns, and what an offer may come with. */
export const NEEDS = [
  'childcare',
  'documents',
  'health',
  'housing',
  'legal',
  'money',
  'psychosocial',
  'schooling',
  'tools',
  'training',
  'transport',
  'work',
] as const;
export type Need = (typeof NEEDS)[number];
