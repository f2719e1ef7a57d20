// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "transmission": "acknowledge a report that was passed on";
  readonly "inquiry": "answer a question to a register";
  readonly "review": "say what it holds of a match";
  readonly "data_request": "send data that the other side asks for";
  readonly "confirmation": "confirm an identification, or say why not";
  readonly "tell_family": "tell the family of an identification";
};
export = texts;
