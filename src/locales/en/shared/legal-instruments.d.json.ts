// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "court_order": "order of a court";
  readonly "prosecutor_order": "order of a prosecutor";
  readonly "police_request": "request of the police";
  readonly "administrative_order": "order of an administration";
  readonly "consular_request": "request of a consulate";
  readonly "other": "something else";
};
export = texts;
