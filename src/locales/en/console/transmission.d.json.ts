// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "title": "A report that was passed on";
  readonly "from": "From";
  readonly "to": "To";
  readonly "why": "Why";
  readonly "sent": "Passed on";
  readonly "due": "To be acknowledged by";
  readonly "until": "Seen until";
  readonly "state": {
    readonly "sent": "not acknowledged yet";
    readonly "acknowledged": "acknowledged";
    readonly "returned": "came back";
    readonly "ended": "ended";
  };
  readonly "reason": {
    readonly "competence": "the law gives it such cases";
    readonly "nationality": "it answers for people of that nationality";
    readonly "place_of_disappearance": "the person was last known of in its area";
    readonly "place_of_search": "the search is needed in its country";
    readonly "other": "another reason";
  };
  readonly "returnReason": {
    readonly "contact_missing": "the family cannot be reached through the sender";
    readonly "identity_missing": "it does not say enough of who is missing";
    readonly "not_competent": "another authority is competent";
    readonly "place_missing": "it does not say where to search";
    readonly "other": "another reason";
  };
  readonly "routed": "Why it came to you";
  readonly "routedNone": "No rule of the country leads here: the sender has chosen your institution.";
  readonly "hidden": "What it says is not shown to you.";
  readonly "acknowledge": "We have it, and search";
  readonly "acknowledged": "Acknowledged at {{when}}. The sender can see it.";
  readonly "giveBack": "Return it";
  readonly "returned": "Returned at {{when}}.";
  readonly "words": "In words (no names, please)";
  readonly "pass": "Pass the report on";
  readonly "passText": "The institution sees the report without who reports and how to reach them, and says that it has it. The family is reached through you.";
  readonly "institution": "To which institution";
  readonly "send": "Pass it on";
  readonly "passed": "Passed on at {{when}}. When it is acknowledged, the timeline says so.";
};
export = texts;
