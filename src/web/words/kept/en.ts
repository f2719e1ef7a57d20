/** What a kept question that tells of new answers says. */
export const kept = {
  tell: 'Tell me of new answers',
  tellNoMore: 'Tell me no more',
  tells: 'You are told of new answers. {{purpose}}. Last asked {{when}}.',
  ends: 'until {{when}}',
  tellsNot: 'You are not told of new answers.',
  tellsNow: 'An alert tells you of new answers from now on, {{when}}.',
  tellsNoMore: 'You are told no more, {{when}}.',
  isNew: 'new',
  news_one: '{{count}} new answer',
  news_other: '{{count}} new answers',
  noNews: 'No new answer since you looked last.',
  see: 'I have looked at the new answers',
  seen: 'Looked at, {{when}}. The alert has ended.',
  lead: 'A question that you keep, asked now of your own institution’s records. What is new comes first.',
  all: 'All questions',
} as const;
