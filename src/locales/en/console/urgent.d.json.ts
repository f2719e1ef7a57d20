// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "title": "Urgent access";
  readonly "lead": "Something is withheld of the other record. Where a life may hang on it you can open one level more, up to its compared values, for three hours: never contact data, never the record itself, and no more of DNA. Its owner and oversight are told at once that it was you and why. Somebody else reviews it within seven days, or your account stops. When it ends, the three of you get a list of what you read, and what you wrote out as a form you delete within three days and confirm it.";
  readonly "ask": "Open it urgently";
  readonly "reason": "Why it cannot wait";
  readonly "reasonHow": "At least {{least}} characters. Name nobody: the owner of the record and oversight read it.";
  readonly "confirm": "Open it for three hours";
  readonly "open": "You see more of this record than usual, until {{when}}. Its owner and oversight know it.";
  readonly "uses": "Urgent access to records";
  readonly "usesLead": "Who looked beyond their level at a record of another institution, and why. Somebody of the owner or of oversight says whether it was needed; without that the account stops after seven days.";
  readonly "none": "Nobody has used urgent access.";
  readonly "of": "record of {{owner}}, level {{level}}";
  readonly "from": "{{from}} to {{until}}";
  readonly "gone": "The reason was erased when its time had come.";
  readonly "unreviewed": "to be reviewed by {{when}}";
  readonly "stopped": "not reviewed by {{when}}: account stopped";
  readonly "words": "What was found, in words that name nobody";
  readonly "reads": "Read under it: {{what}}";
  readonly "readNothing": "Nothing was read under it.";
  readonly "record": "record {{code}}";
  readonly "read": {
    readonly "comparison": "the comparison ({{times}}x)";
    readonly "form": "a form as a file or on paper ({{times}}x)";
    readonly "photograph": "a photograph ({{times}}x)";
    readonly "other": "something else of the record ({{times}}x)";
  };
  readonly "copyOpen": "A copy was taken. It is to be deleted, and that confirmed, by {{when}}.";
  readonly "copyLate": "A copy was taken. That it is deleted was to be confirmed by {{when}}, and has not been.";
  readonly "copyGone": "A copy was taken. Whoever took it confirmed on {{when}} that it is deleted.";
  readonly "confirmDeletion": "I have deleted every copy";
  readonly "done": "Done. What stands now is above.";
  readonly "verdict": {
    readonly "justified": "It was needed";
    readonly "not_justified": "It was not needed";
  };
};
export = texts;
