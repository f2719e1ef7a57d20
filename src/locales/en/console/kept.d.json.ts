// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "tell": "Tell me of new answers";
  readonly "tellNoMore": "Tell me no more";
  readonly "tells": "You are told of new answers. {{purpose}}. Last asked {{when}}.";
  readonly "ends": "until {{when}}";
  readonly "tellsNot": "You are not told of new answers.";
  readonly "tellsNow": "An alert tells you of new answers from now on, {{when}}.";
  readonly "tellsNoMore": "You are told no more, {{when}}.";
  readonly "isNew": "new";
  readonly "news_one": "{{count}} new answer";
  readonly "news_other": "{{count}} new answers";
  readonly "noNews": "No new answer since you looked last.";
  readonly "see": "I have looked at the new answers";
  readonly "seen": "Looked at, {{when}}. The alert has ended.";
  readonly "lead": "A question that you keep, asked now of your own institution’s records. What is new comes first.";
  readonly "all": "All questions";
};
export = texts;
