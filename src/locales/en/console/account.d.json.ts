// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "title": "My account";
  readonly "made": "Since {{when}}.";
  readonly "used": "Last used {{when}}.";
  readonly "done": "Done.";
  readonly "contact": {
    readonly "title": "How families reach your institution";
    readonly "text": "It stands on the paper that the family takes home, in its window and in letters.";
    readonly "telephones": "Telephones";
    readonly "telephonesHint": "One a line, as they are dialled from abroad: +504 2234 5678";
    readonly "address": "Address";
    readonly "hours": "Hours";
    readonly "languages": "Languages spoken there";
    readonly "languagesHint": "By their codes: es, quc, mam, ht";
    readonly "page": "Page for the public";
    readonly "state": "Save";
  };
  readonly "invited": {
    readonly "title": "You have been invited";
    readonly "text": "Make a passkey on this device: from then on it signs you in, by your fingerprint, your face or your PIN. There is no password. This invitation is good once.";
    readonly "make": "Make a passkey";
    readonly "over": "This link does not open";
    readonly "toStart": "To the start page";
  };
  readonly "stepUp": {
    readonly "title": "Show once more that it is you";
    readonly "text": "This asks who you are anew; your identity provider does so in another tab. Then come back here and do it again: it counts for five minutes.";
    readonly "none": "This session cannot show anew who you are. Sign in again, at your provider or by a passkey.";
    readonly "passkey": "With my passkey";
    readonly "provider": "At my identity provider";
  };
  readonly "passkeys": {
    readonly "title": "Passkeys";
    readonly "text": "Each signs you in by a device of yours. Have two, so that a lost device does not shut you out.";
    readonly "none": "You have no passkey.";
    readonly "name": "Name";
    readonly "nameHint": "So that you know it again: my phone, the key in the safe.";
    readonly "new": "Name of a new passkey";
    readonly "add": "Add a passkey";
    readonly "rename": "Rename";
    readonly "end": "End this passkey";
  };
  readonly "tokens": {
    readonly "title": "Tokens for scripts";
    readonly "text": "A token signs a program of yours in as you. It ends within 30 days, and nobody can make one for you.";
    readonly "label": "What it is for";
    readonly "days": "Days";
    readonly "make": "Make a token";
    readonly "once": "Copy it now: it is shown this once. It ends {{when}}.";
  };
  readonly "sessions": {
    readonly "title": "Where you are signed in";
    readonly "text": "End what you do not know, or have left open elsewhere.";
    readonly "thisOne": "Here, in this browser";
    readonly "browser": "In a browser";
    readonly "token": "Token: {{label}}";
    readonly "ends": "Ends {{when}} at the latest.";
    readonly "end": "End";
  };
};
export = texts;
