// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "title": "Searching for missing migrants: indicators";
  readonly "about": "Counted on {{day}}, for the years {{from}} to {{to}}. Fewer than {{least}} are told to nobody; where a small number could be worked out from the others, more is hidden. Only what families permit to be counted is counted.";
  readonly "definition": "Definition";
  readonly "limits": "Limits";
  readonly "sources": "Source tables";
  readonly "unit": "Unit";
  readonly "year": "Year";
  readonly "heading": "What";
  readonly "count": "Number";
  readonly "median": "Median, days";
  readonly "p90": "90th percentile, days";
  readonly "having": "Of these";
  readonly "share": "Share";
  readonly "together": "counted in the total and not told each";
  readonly "nothing": "Nothing, or too little to be told.";
  readonly "balance": "Who has the ball: what countries owe each other and families";
  readonly "owes": "Owes → to";
  readonly "open": "Open";
  readonly "overdue": "Overdue";
  readonly "waited": "Half has waited, days";
  readonly "languages": "Languages";
  readonly "shapes": "Shapes of countries: Natural Earth, public domain. They say nothing of any border.";
};
export = texts;
