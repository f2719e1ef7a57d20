// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "yes": "yes";
  readonly "no": "no";
  readonly "years": "{{value}} years";
  readonly "cm": "{{value}} cm";
  readonly "kg": "{{value}} kg";
  readonly "days": "{{value}} days";
  readonly "least": "at least {{value}}";
  readonly "most": "at most {{value}}";
  readonly "loci_one": "{{count}} locus";
  readonly "loci_other": "{{count}} loci";
};
export = texts;
