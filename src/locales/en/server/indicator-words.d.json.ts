// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "unit": {
    readonly "count": "number";
    readonly "duration": "days, median and 90th percentile";
    readonly "share": "share (0 to 1)";
  };
  readonly "by": {
    readonly "all": "all together";
    readonly "country": "by country";
    readonly "pair": "by pair of countries";
    readonly "age": "by age";
    readonly "corridor": "by corridor";
    readonly "nationality": "by nationality";
    readonly "method": "by method";
    readonly "outcome": "by kind and outcome";
    readonly "municipality": "by municipality";
    readonly "trade": "by municipality and skill";
    readonly "need": "by municipality and need";
  };
  readonly "heading": {
    readonly "all": "total";
    readonly "unknown": "unknown";
    readonly "several": "several";
    readonly "combined": "combined";
    readonly "fingerprint": "fingerprints";
    readonly "dental": "teeth";
    readonly "dna": "DNA";
    readonly "medical_implant": "medical implant";
    readonly "own_statement": "own statement";
  };
};
export = texts;
