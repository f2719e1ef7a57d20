// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "inWords": "The same in words";
  readonly "pedigree": {
    readonly "title": "The family";
    readonly "key": "Square: man. Circle: woman. Diamond: not stated. Filled: typed. Hatched: sample taken. “?”: implied by the others. Arrow: the person in question. Stroke: dead. Dotted ring: the other parent is not told.";
    readonly "byHypothesis": "Who the person found would be, by each hypothesis";
    readonly "role": {
      readonly "sought": "the person sought";
      readonly "found": "the person found";
      readonly "both": "the person sought, taken to be the one found";
    };
    readonly "sampling": {
      readonly "typed": "typed";
      readonly "taken": "sample taken, not typed yet";
      readonly "none": "no sample";
    };
    readonly "implied": "implied by the ties of others";
    readonly "oneParent": "the other parent is not told";
    readonly "wanted": "this sample would help most";
    readonly "notKin": "not of this blood";
    readonly "notDrawn": "Not drawn:";
    readonly "why": {
      readonly "no_side": "it is not stated of which side";
      readonly "not_biological": "not related by blood";
      readonly "no_tie": "the tie is not stated yet";
    };
    readonly "best": "Whose sample helps most";
    readonly "gives": "Who would give a sample (asked for this alone, and not kept)";
    readonly "bestAction": "Reckon it";
    readonly "bestText": "Simulated: how much surer an identification becomes with a sample of each.";
    readonly "bestNone": "Nobody of this family who is not typed would add to it.";
    readonly "chance": "reaches the threshold in {{share}} % of cases";
    readonly "gain": "{{points}} points more than now";
  };
  readonly "teeth": {
    readonly "title": "Teeth, one above the other";
    readonly "picture": "Teeth: {{above}} above, {{below}} below";
    readonly "upper": "Upper jaw";
    readonly "lower": "Lower jaw";
    readonly "tooth": "Tooth";
    readonly "key": "FDI numbers, as a dentist sees a mouth. Above {{above}}, below it mirrored {{below}}. A square: restored. A notch: harmed. Crossed out: gone or not through. Pale: nothing said, or hidden.";
    readonly "verdict": {
      readonly "same": "the same";
      readonly "other_word": "the same in other words";
      readonly "explainable": "differs, as time may explain";
      readonly "unexplainable": "differs, and time does not explain it";
    };
    readonly "sound_one": "Sound in both: tooth {{teeth}}.";
    readonly "sound_other": "Sound in both: teeth {{teeth}}.";
    readonly "rest": "Of the other teeth one of the two charts says nothing; that speaks neither for nor against.";
    readonly "add": "Add a tooth";
    readonly "remove": "Remove tooth {{tooth}}";
    readonly "chart": "Teeth, one by one";
    readonly "hint": "By the number of a dentist, or press the tooth in the picture. Only those of which something is known.";
  };
  readonly "way": {
    readonly "pick": {
      readonly "title": "The way on a map";
      readonly "which": "Which place";
      readonly "none": "Write a place above first; then it can be set on the map.";
      readonly "hint": "Press where it was, or move the mark with the buttons. The ring shows how far off it may be.";
      readonly "north": "North";
      readonly "south": "South";
      readonly "west": "West";
      readonly "east": "East";
      readonly "nearer": "Nearer";
      readonly "farther": "Farther";
      readonly "set": "Set a point here";
      readonly "remove": "Take the point away";
      readonly "exact": "May be off by";
      readonly "km": "{{km}} km";
      readonly "at": "{{lat}}; {{lon}}, may be off by {{km}} km";
      readonly "notSet": "no point yet";
      readonly "map": "Map to set the point of: {{place}}";
    };
    readonly "title": "Possible journey?";
    readonly "picture": "The way and the find on a map";
    readonly "key": "Numbers: places in the order in which they were told. Dashed: the way to them. Dotted: from the last sign of life to the find. Straight lines, not roads.";
    readonly "found": "found";
    readonly "where": "Where it was";
    readonly "noPoint": "not on the map: no coordinates";
    readonly "verdict": {
      readonly "possible": "Time and distance allow it.";
      readonly "fast": "Hardly: it is too far for the time between.";
      readonly "before": "No, if the dates are right: found before the last sign of life.";
      readonly "unknown": "It cannot be said: a date or a place is missing.";
    };
    readonly "days": "Between the last sign of life and the find: {{days}} days.";
    readonly "km": "In a straight line {{km}} km.";
    readonly "off": "The find lies {{km}} km from the way that was told.";
    readonly "honest": "That it can be is no sign that it was. A body may have been carried, and not every place was told.";
  };
  readonly "rivals": {
    readonly "of": "Candidates of {{code}}";
    readonly "this": "this pair";
    readonly "hidden": "not shown";
    readonly "together": "One record has one counterpart at most: the probabilities of one record share what is sure of it.";
  };
  readonly "next": {
    readonly "gain": {
      readonly "little": "tells little";
      readonly "some": "tells something";
      readonly "much": "tells much";
    };
    readonly "title": "What would decide most";
    readonly "part": "{{share}} % of what is uncertain now";
    readonly "how_one": "Reckoned from {{count}} open candidate; holds if it is answered.";
    readonly "how_other": "Reckoned from {{count}} open candidates; holds if it is answered.";
  };
};
export = texts;
