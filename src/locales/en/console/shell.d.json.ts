// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "product": "Huella";
  readonly "invented": "Invented data";
  readonly "skip": "Skip to the content";
  readonly "colon": ":";
  readonly "inUnit": {
    readonly "cm": "{{label}} in cm";
    readonly "kg": "{{label}} in kg";
    readonly "years": "{{label}} in years";
    readonly "days": "{{label}} in days";
  };
  readonly "language": "Language";
  readonly "menu": "Menu";
  readonly "signOut": "Sign out";
  readonly "loading": "One moment …";
  readonly "again": "Try again";
  readonly "failed": "The platform did not answer. Check the line and try again.";
  readonly "refused": "This is not here, or not for you.";
  readonly "undone": {
    readonly "unanswered": "The platform did not answer: it is not certain that this was written down. Check the line, and look how it stands before you do it again.";
    readonly "refused": "This was refused: it is not here, or not for you. Nothing was written down.";
    readonly "signed_out": "You are not signed in any more. Nothing was written down.";
    readonly "broken": "Something went wrong on the platform, and nothing was written down. Try again; if it happens again, tell whoever runs it.";
  };
  readonly "asGraphql": "Show as GraphQL";
  readonly "copy": "Copy";
  readonly "copied": "Copied";
  readonly "close": "Close";
  readonly "more": "Show more";
  readonly "nav": {
    readonly "today": "Today";
    readonly "cases": "Cases";
    readonly "inquiries": "Questions";
    readonly "search": "Search";
    readonly "candidates": "Candidates";
    readonly "procedures": "Procedures";
    readonly "offers": "Training and work";
    readonly "approvals": "Second person";
    readonly "oversight": "Oversight";
    readonly "report": "Report";
    readonly "drafts": "Drafts";
    readonly "integrations": "Integrations";
    readonly "account": "My account";
    readonly "explorer": "API explorer";
    readonly "goTo": "Go to (Ctrl K)";
  };
  readonly "signIn": {
    readonly "title": "Search together for missing migrants";
    readonly "text": "Sign in with the account that your institution has given you.";
    readonly "action": "Sign in";
    readonly "passkey": "Sign in by a passkey";
    readonly "passkeyFailed": "This passkey could not be used. Try again; it must be one of this platform, on this device or a key that you plug in.";
  };
  readonly "purpose": {
    readonly "title": "What are you working on?";
    readonly "text": "It stands beside everything that you read of other institutions, and they can see it.";
    readonly "words": {
      readonly "search": "Searching for missing people";
      readonly "forensic_matching": "Identifying the dead";
      readonly "casework": "Working on a case with the other side";
      readonly "oversight": "Watching over deadlines";
      readonly "administration": "Running the installation";
    };
  };
};
export = texts;
