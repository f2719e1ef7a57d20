// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "title": "Questions to registers";
  readonly "lead": "Which registers of the living were asked, which have answered, and which have not.";
  readonly "nothing": "Nobody has been asked yet.";
  readonly "ours": "asked by us";
  readonly "theirs": "asked of us";
  readonly "asked": "asked {{when}}";
  readonly "due": "answer due {{when}}";
  readonly "answered": "answered {{when}}";
  readonly "named": "with the name";
  readonly "unnamed": "without the name";
  readonly "state": {
    readonly "asked": "not answered";
    readonly "answered": "answered";
    readonly "ended": "ended";
  };
  readonly "answer": {
    readonly "here": "is or was here";
    readonly "not_here": "is not here";
    readonly "cannot_say": "may not say";
    readonly "needs_form": "wants a form of its own";
    readonly "family_found": "the family was found";
    readonly "no_family": "no family was found";
  };
  readonly "kind": {
    readonly "detention": "places of detention";
    readonly "family": "search for the family";
    readonly "hospital": "hospitals";
    readonly "nationality": "registry of the country of nationality";
    readonly "other": "another register";
    readonly "return": "people who were returned";
    readonly "shelter": "shelters";
  };
  readonly "ask": "Ask a register";
  readonly "askText": "The name goes along only where the family permits it. Nothing of relatives, addresses or telephones does.";
  readonly "which": "What kind of register";
  readonly "institution": "Institution that takes part";
  readonly "outside": "another one, by letter";
  readonly "register": "Name of the register";
  readonly "naming": "Tell the name";
  readonly "send": "Ask";
  readonly "sent": "Asked at {{when}}. What it answers stands under Questions.";
  readonly "record": "Look at the case";
};
export = texts;
