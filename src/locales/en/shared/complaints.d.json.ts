// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "kind": {
    readonly "no_answer": "Nobody answers";
    readonly "delay": "It takes too long";
    readonly "report_refused": "A report was not taken";
    readonly "treatment": "How somebody was treated";
    readonly "data_misused": "Data were misused";
    readonly "wrong_told": "Something was told that is not so";
    readonly "owner_involved": "You do not want this office to handle your report";
    readonly "other": "Something else";
  };
  readonly "finding": {
    readonly "upheld": "You are right.";
    readonly "partly_upheld": "You are right in part.";
    readonly "not_upheld": "The body does not find that it was so.";
    readonly "not_competent": "Another body has to look into it.";
  };
};
export = texts;
