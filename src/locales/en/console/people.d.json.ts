// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "new": "Enrol a colleague";
  readonly "name": "Name";
  readonly "email": "Work address";
  readonly "emailText": "By it they sign in at your identity provider, where there is one. Without it they get a link.";
  readonly "language": "Language";
  readonly "roles": "What they do";
  readonly "reason": "Why, for whoever approves it";
  readonly "ask": "Ask for the account";
  readonly "waiting": "Waits for a second person";
  readonly "seeWaiting": "See all of it under Second person";
  readonly "since": "enrolled {{when}}";
  readonly "closed": "closed";
  readonly "system": "a system: its secrets are under Machine accounts";
  readonly "give": "Further role";
  readonly "giveAsk": "Ask for this role";
  readonly "take": "Take away";
  readonly "takeText": "At once; everything that they have open ends.";
  readonly "close": "Close the account";
  readonly "closeText": "They can sign in no more, at once, and everything that they have open ends.";
  readonly "open": "Open again";
  readonly "openText": "A second person approves it.";
  readonly "invite": "Invite anew";
  readonly "inviteText": "A second person approves it. Their passkeys and their sign-in of before end with it.";
  readonly "end": "End what is open";
  readonly "endText": "Every session and token of theirs ends; they may sign in again.";
  readonly "changed": "It is done.";
  readonly "role": {
    readonly "machine": "System: reads and writes";
    readonly "delivery": "System: hands records in, reads nothing";
    readonly "operator": "Runs the installation";
  };
};
export = texts;
