// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "childcare": "child care";
  readonly "documents": "documents";
  readonly "health": "health";
  readonly "housing": "housing";
  readonly "legal": "legal help";
  readonly "money": "money to begin with";
  readonly "psychosocial": "somebody who listens";
  readonly "schooling": "school";
  readonly "tools": "tools";
  readonly "training": "training";
  readonly "transport": "the way there";
  readonly "work": "work";
};
export = texts;
