// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "agriculture": "farming";
  readonly "carpentry": "carpentry";
  readonly "cleaning": "cleaning";
  readonly "computing": "computing";
  readonly "construction": "construction";
  readonly "cooking": "cooking";
  readonly "crafts": "crafts";
  readonly "driving": "driving";
  readonly "electricity": "electrics";
  readonly "english": "English";
  readonly "fishing": "fishing";
  readonly "hairdressing": "hairdressing";
  readonly "health_care": "care of the sick";
  readonly "hospitality": "hotels and restaurants";
  readonly "mechanics": "mechanics";
  readonly "office": "office work";
  readonly "plumbing": "plumbing";
  readonly "sales": "sales";
  readonly "security": "guarding";
  readonly "sewing": "sewing";
  readonly "teaching": "teaching";
  readonly "welding": "welding";
};
export = texts;
