// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "title": "Identification";
  readonly "of": "of {{a}} and {{b}}";
  readonly "steps": "Signatures";
  readonly "methods": "By what";
  readonly "authority": "Who is competent to rule";
  readonly "reference": "Where the report stands";
  readonly "laboratory": "Laboratory by whose report";
  readonly "words": "In words, which the other institution reads";
  readonly "joint": "DNA stands alone and others of the family are missing: look at the identifications of the family together.";
  readonly "proposeTitle": "Propose an identification";
  readonly "proposeText": "Both sides hold it plausible. An identification needs a method that carries it, and the confirmation of two institutions.";
  readonly "propose": "Propose";
  readonly "confirm": "Confirm for my institution";
  readonly "decline": "Decline";
  readonly "look": "Look at the identification";
  readonly "match": "Look at the match";
  readonly "done": "Written down at {{when}}. It now stands: {{state}}.";
  readonly "waits": "The other institution has to confirm too, by people who sign in there.";
  readonly "telling": {
    readonly "title": "What the family may be told";
    readonly "text": "What the person found lets the family be told. Nothing is told before the person has said so, and it may be said otherwise later; what was told stays told.";
    readonly "said": {
      readonly "nobody": "nobody has asked yet";
      readonly "nothing": "nothing may be told";
      readonly "only_alive": "that the person lives, and nothing else";
      readonly "whereabouts": "that the person lives, and where";
    };
    readonly "allows": {
      readonly "nothing": "Nothing";
      readonly "only_alive": "That the person lives, and nothing else";
      readonly "whereabouts": "That the person lives, and where";
    };
  };
  readonly "companions": {
    readonly "title": "People who travelled with this person";
    readonly "text": "Whether the institutions of those who travelled along may be told that a companion was found. They hear that and nothing else: no name, no place, no result. It can be taken back at any time; what was told stays told.";
    readonly "family": "The family";
    readonly "person": "The person found";
    readonly "said": {
      readonly "nobody": "nobody has asked yet";
      readonly "yes": "they may be told";
      readonly "no": "they are not to be told";
    };
    readonly "ask": {
      readonly "family": "The family has said to you";
      readonly "person": "The person has said to you";
    };
    readonly "yes": "Yes, they may be told";
    readonly "no": "No";
    readonly "authority": "Of a child: the guardianship authority that has decided, and where that stands";
    readonly "write": "Write it down";
    readonly "written": "Written down.";
  };
};
export = texts;
