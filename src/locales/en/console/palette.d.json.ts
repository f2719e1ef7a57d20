// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "title": "Go to";
  readonly "find": "Name of a screen, or code or name of a record";
  readonly "records": "Records of your institution";
  readonly "nothing": "Nothing of that name.";
  readonly "looking": "Looking …";
  readonly "hint": "Arrow keys choose, Enter opens, Escape closes.";
  readonly "found_one": "{{count}} found";
  readonly "found_other": "{{count}} found";
  readonly "help": "Keys of this screen";
  readonly "keys": {
    readonly "title": "Keys";
    readonly "everywhere": "On every screen";
    readonly "here": "On this screen";
    readonly "none": "This screen has no keys of its own. Everything on it can be reached with Tab.";
    readonly "palette": "Go to a screen or a record";
    readonly "help": "This list";
    readonly "tab": "The next field or button; with Shift the one before";
    readonly "escape": "Close a dialog";
    readonly "next": "The next pair";
    readonly "before": "The pair before";
    readonly "open": "Open the pair that is marked";
    readonly "review": "Take the pair into review";
    readonly "exclude": "Exclude it, with a reason";
    readonly "data": "Ask the other side for data";
    readonly "rest": "Let it rest until a day";
    readonly "single": "Keys of one letter work";
    readonly "singleText": "Turn them off where a voice or another aid types letters for you.";
  };
};
export = texts;
