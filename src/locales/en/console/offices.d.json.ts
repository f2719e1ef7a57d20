// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "part": "Your part";
  readonly "holders": "Who holds the records";
  readonly "asWhat": "As what";
  readonly "asks": "What you are to do";
  readonly "because": "Because";
  readonly "rule": "Rule";
  readonly "noRule": "The order of the platform; no country profile has a rule.";
  readonly "since": "Told";
  readonly "answer": "Your answer";
  readonly "reason": "Why it is not your work";
  readonly "send": "Send the answer";
  readonly "said": "Answered {{when}}";
  readonly "saidOf": "Your institution answered {{when}}";
  readonly "ended": "This part has come to its end. Nothing waits for an answer.";
  readonly "parts": "Your parts";
  readonly "waitingCount_one": "{{count}} waits for an answer. What you answer here holds for it; below you can read and answer each by itself.";
  readonly "waitingCount_other": "{{count}} wait for an answer. What you answer here holds for all of them; below you can read and answer each by itself.";
  readonly "together": "Your answer to all that wait";
  readonly "sendTogether_one": "Answer {{count}}";
  readonly "sendTogether_other": "Answer the {{count}} together";
  readonly "saidTogether_one": "{{count}} answered, {{when}}";
  readonly "saidTogether_other": "{{count}} answered, {{when}}";
  readonly "waiting": "Waits for an answer.";
  readonly "endedShort": "Has come to its end.";
  readonly "told": "Offices that were told";
  readonly "toldNobody": "Nobody else was told of it.";
  readonly "toldAt": "told {{when}}";
  readonly "open": "has not answered";
  readonly "endedAt": "ended {{when}}";
  readonly "reasonOf": "In its words";
  readonly "why": "Why it is your work";
  readonly "goReport": "Open the case";
  readonly "goMatch": "Look at the match";
  readonly "barred": "not told";
  readonly "hear": "Who will hear of this report";
  readonly "hearHint": "These offices are named by the law of the countries concerned, or by the order of the platform. Go through them with the family before it signs: an office without a tick hears nothing.";
  readonly "hearNobody": "Nobody but your institution.";
  readonly "hearLater": "The list is there once nothing stands in the way of filing.";
  readonly "hearNeedsLine": "The list needs a line, and everything that was written to be sent.";
  readonly "hearsNot": "It does not hear:";
  readonly "struckSaid": "Written down. Who was told and may hear no more is told nothing more.";
  readonly "strike": "Write down what the family decides";
  readonly "hearsOf": {
    readonly "report": "Hears when the report is filed.";
    readonly "match": "Hears of a match, once both holders hold it to be plausible or one has let its date pass.";
  };
  readonly "role": {
    readonly "primary": "conducts the search";
    readonly "transmitting": "passes it on";
    readonly "informing": "tells the family";
    readonly "supporting": "supports";
    readonly "guardianship": "guardianship of a child";
    readonly "consular_post": "consular post";
    readonly "nationality": "of the nationality";
    readonly "forensic_holder": "holds remains";
    readonly "speaks_abroad": "speaks for it abroad";
    readonly "ombudsman": "ombudsman";
  };
  readonly "duty": {
    readonly "act": "Act: the work is yours.";
    readonly "tell_family": "Tell the family.";
    readonly "acknowledge": "Say that you have it.";
    readonly "take_note": "Take note.";
  };
  readonly "answers": {
    readonly "acknowledged": "We have taken note";
    readonly "acting": "We act";
    readonly "not_ours": "It is not our work";
  };
  readonly "bar": {
    readonly "struck": "The family struck it out.";
    readonly "wish": "The person found alive has not let the family hear.";
    readonly "migration_enforcement": "It enforces migration law.";
    readonly "consent": "The family has not granted it.";
    readonly "agreement": "No agreement in force covers it.";
  };
  readonly "questions": {
    readonly "title": "Question";
    readonly "about": "Your part in this case";
    readonly "ask": "Ask {{office}}";
    readonly "what": "What is asked";
    readonly "words": "In words";
    readonly "wordsHint": "Nothing of the person: no name, no date, no number. The office knows whose case it is.";
    readonly "send": "Put the question";
    readonly "sent": "The question is put. An answer is due {{when}}.";
    readonly "asked": "asked {{when}}";
    readonly "due": "answer due {{when}}";
    readonly "withheld": "Not answered: the office may hear of this case no more, or its part has ended.";
    readonly "reply": "Your answer";
    readonly "replyWords": "In your words";
    readonly "replyHint": "Answered once. Say nothing of other people.";
    readonly "kinds": {
      readonly "what_was_done": "What has the office done?";
      readonly "own_file": "Has it a file of its own, and under which number?";
      readonly "family_contact": "Whom of the office may the family call?";
      readonly "other": "Another question";
    };
    readonly "replies": {
      readonly "told": "We can tell";
      readonly "cannot_say": "We cannot say";
    };
  };
  readonly "trace": {
    readonly "title": "The trace to be kept";
    readonly "lead": "What offices were told, when, by which rule, and what they answered: as a file. Nothing of what the records say. That it was written out stands in the audit log.";
    readonly "side": "Whose part";
    readonly "sides": {
      readonly "office": "What my institution was told";
      readonly "holder": "Who was told of my institution’s records";
    };
    readonly "format": "As";
    readonly "formats": {
      readonly "csv": "Table (CSV)";
      readonly "json": "JSON, with its hash";
    };
    readonly "from": "From the day";
    readonly "to": "To the day";
    readonly "keep": "Download";
    readonly "kept": "{{when}}: {{count}} in the file. SHA-256 of the entries: {{sha256}}";
  };
};
export = texts;
