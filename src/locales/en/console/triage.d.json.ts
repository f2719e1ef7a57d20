// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "lead": "Pairs that may be one person, what is worth most to look at first.";
  readonly "keys": "Keys: j and k move, Enter opens, 1 review, 2 exclude, 3 ask for data, H let rest.";
  readonly "order": "Order";
  readonly "orders": {
    readonly "value": "What looking is worth";
    readonly "waiting": "Longest waiting";
    readonly "newest": "Newest";
  };
  readonly "orderWhy": "What looking is worth: the odds, times how long it has waited (double every 30 days), times the share of the evidence that can be compared.";
  readonly "blind": "Hide the score until I have judged";
  readonly "blindHere": "The installation hides it for everybody.";
  readonly "blindOurs": "Your institution hides it for its people.";
  readonly "blindForAll": "Hide it for everybody at my institution";
  readonly "blindForAllHint": "In lists, comparisons and alerts, and through the API, until each has judged.";
  readonly "blindSet": "Holds for everybody at your institution from {{when}}.";
  readonly "blindEnded": "Ended at {{when}}: each of your people chooses again.";
  readonly "resting": "Resting";
  readonly "competing_one": "{{count}} other candidate for the same record";
  readonly "competing_other": "{{count}} other candidates for the same records";
  readonly "restsUntil": "rests until {{when}}";
  readonly "loaded": "{{count}} shown, and more follow";
  readonly "loadedAll": "{{count}} in all";
  readonly "review": "Review";
  readonly "needData": "Need data";
  readonly "rest": "Let rest";
  readonly "restTitle": "Let it rest until";
  readonly "restLead": "It leaves this list until then, for 30 days at most. Nothing is decided, and its alert keeps its deadline.";
  readonly "dataTitle": "What the other side is asked for";
  readonly "dataKinds": "What is needed";
  readonly "dataWords": "In words (no names, please)";
  readonly "ask": "Ask for it";
  readonly "said": "Your side: {{state}}, {{when}}. It stays here until the list is loaded again.";
  readonly "rested": "Rests until {{when}}. It stays here until the list is loaded again.";
  readonly "reload": "Load again";
  readonly "judge": "What do you hold?";
  readonly "judgeLead": "The score is hidden until you have said it. Your judgement decides nothing for your institution.";
  readonly "answers": {
    readonly "same": "One person";
    readonly "not_same": "Two people";
    readonly "unsure": "It cannot be said";
  };
  readonly "actions": "What to do with the marked pair";
};
export = texts;
