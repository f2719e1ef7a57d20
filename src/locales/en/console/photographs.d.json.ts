// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "title": "Photographs";
  readonly "of": "Photographs: {{whose}}";
  readonly "none": "No photograph yet.";
  readonly "kindLabel": "What it shows";
  readonly "kind": {
    readonly "face": "face";
    readonly "mark": "tattoo, scar or mark";
    readonly "effect": "clothing or belonging";
    readonly "dental": "teeth";
    readonly "document": "document";
    readonly "scene": "place";
  };
  readonly "caption": "In words";
  readonly "captionHint": "What is to be seen, and from when it is. No name is needed.";
  readonly "shows": "Which mark or thing";
  readonly "showsNone": "none of those written down";
  readonly "file": "Picture";
  readonly "fileHint": "JPEG, PNG or WebP. It is made smaller on this device; where and with what it was taken is not sent.";
  readonly "choose": "Choose a picture or take one";
  readonly "add": "Add the photograph";
  readonly "added": "Added, {{when}}.";
  readonly "remove": "Remove";
  readonly "removeTitle": "Remove the photograph?";
  readonly "removeText": "It is gone for everybody, at once and for good. That there was one stays in the log.";
  readonly "keep": "Leave it";
  readonly "pick": "{{n}} of {{of}}: {{what}}";
  readonly "blurred": "blurred: photograph of a dead person";
  readonly "reveal": "Show it clearly";
  readonly "enlarge": "Show it large";
  readonly "revealHint": "That you look is written down; whoever keeps the record sees it.";
  readonly "revealed": "shown clearly since {{when}}, written down";
  readonly "veil": "Hide it again";
  readonly "mayNot": "Clear ones of the dead are shown to those who examine.";
  readonly "withheld": {
    readonly "level": "Its owner has not released the whole record for this match. Ask for it: photographs come with it.";
    readonly "living": "Photographs of somebody who lives never leave the institution that keeps the record.";
  };
  readonly "keys": "Arrow keys go from one to the next.";
  readonly "seen": "Who looked at one";
  readonly "seenNobody": "Nobody has looked at one yet.";
  readonly "print": "Print the photographs too";
  readonly "unread": "This file is no picture that this browser can read. Save it as JPEG and choose it again.";
  readonly "noLine": "It could not be sent. Check the line and try again.";
  readonly "here": "Kept on this device";
  readonly "inReport": "A face with a smile, each tattoo by itself, clothes. They are sent once the report is filed.";
  readonly "state": {
    readonly "waits": "waits for the report to be filed";
    readonly "sending": "waits to be sent";
    readonly "sent": "with the record, {{when}}";
    readonly "no_line": "no line; next try {{when}}";
    readonly "signed_out": "sign in again, then it is sent";
    readonly "refused": "not taken: {{why}}";
  };
  readonly "pending": "Photographs on their way";
  readonly "leftHere": "Not all photographs are with the record yet. Leave this browser signed in until they are.";
};
export = texts;
