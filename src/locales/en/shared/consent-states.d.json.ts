// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "granted": "permitted";
  readonly "refused": "refused";
  readonly "withdrawn": "taken back";
  readonly "not_asked": "not asked";
  readonly "ended": "ended";
};
export = texts;
