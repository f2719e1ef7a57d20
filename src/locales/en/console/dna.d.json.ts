// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "title": "DNA, locus by locus";
  readonly "show": "Show the loci and hypotheses";
  readonly "word": "What DNA says";
  readonly "showWord": "Show what DNA says";
  readonly "hypothesis": "Hypothesis";
  readonly "before": "before the DNA";
  readonly "after": "after it";
  readonly "answer": {
    readonly "excluded": "excluded";
    readonly "informative": "informative";
    readonly "only": "one side alone";
    readonly "undefined": "cannot be reckoned";
    readonly "uninformative": "says nothing";
    readonly "untyped": "not typed";
  };
  readonly "words": {
    readonly "title": "Words of DNA about {{code}}";
    readonly "lead": "What other institutions were told of the DNA of this record. Each is told {{most}} words that say something in a year; the next waits for you. Who waits sees that DNA does not decide.";
    readonly "nobody": "Nobody was told anything.";
    readonly "had_one": "{{institution}}: {{words}} word in a year";
    readonly "had_other": "{{institution}}: {{words}} words in a year";
    readonly "waits": "A word waits for your answer.";
    readonly "goneOn": "You let it go on on {{when}}.";
    readonly "stopped": "You have stopped it on {{when}}.";
    readonly "goOn": "Go on";
    readonly "stop": "Stop asking";
    readonly "done": "Answered.";
  };
  readonly "together": {
    readonly "title": "Events of many: identified together";
    readonly "lead": "All institutions of an event may have their bodies and families held against each other by DNA at once. Each says yes for each time, and is told words, for 30 days.";
    readonly "noEvents": "Your institution takes part in no event.";
    readonly "notYours": "Only laboratories and coordinators answer this.";
    readonly "accepted": "Accepted by: {{who}}";
    readonly "waitingFor": "Not answered yet: {{who}}";
    readonly "onceAll": "Once all have accepted, the button to identify together stands here.";
    readonly "underWay": "It is being reckoned.";
    readonly "refused": "Nothing could be reckoned.";
    readonly "told": "Reckoned on {{when}}; told until {{until}}.";
    readonly "outdated": "A record of yours has changed since: these words are of what it was.";
    readonly "accept": "Accept for the next time";
    readonly "acceptAgain": "Accept again for the next time";
    readonly "decline": "Decline";
    readonly "declineAndHide": "Decline, and take these words from everybody";
    readonly "ask": "Identify together now";
    readonly "answered": "Answered.";
    readonly "howOn": "A word identifies nobody. Open the record: its page leads to the matches, which two institutions judge.";
    readonly "asked": "Asked for: the words stand here when they are reckoned.";
    readonly "words": {
      readonly "first": "first:";
      readonly "among_first": "among the first:";
      readonly "no": "nobody who took part";
    };
  };
  readonly "samples": {
    readonly "title": "A sample was typed otherwise";
    readonly "words": "Words of DNA about this record";
    readonly "why": "Why it was typed otherwise";
    readonly "ask": "Ask a colleague to review it";
  };
  readonly "exchange": {
    readonly "title": "Figures of the two laboratories";
    readonly "ask": "Ask the other laboratory for the figures";
    readonly "askLoci": "Ask for the figures locus by locus";
    readonly "asks": "The other laboratory asks for the figures of this match.";
    readonly "asksLoci": "The other laboratory asks for the figures of this match, locus by locus.";
    readonly "accept": "Accept";
    readonly "decline": "Decline";
    readonly "waits": "You have asked; the other laboratory has not answered.";
    readonly "withdraw": "Take it back";
    readonly "outdated": "A sample has changed since: these figures are of what it was.";
    readonly "hidden": "Agreed, but not covered now: level, consent or samples do not allow it.";
    readonly "before": "Exchanges that it has asked for about this record in the last year: {{asked}}; accepted: {{accepted}}.";
  };
  readonly "loci": "Loci by weight";
  readonly "cautions": "To be borne in mind";
};
export = texts;
