// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "line": {
    readonly "none": "No line";
    readonly "noneWaiting_one": "No line · {{count}} waits";
    readonly "noneWaiting_other": "No line · {{count}} wait";
    readonly "waiting_one": "{{count}} waits to be sent";
    readonly "waiting_other": "{{count}} wait to be sent";
    readonly "signOutTitle": "Something is in this browser alone";
    readonly "signOutText_one": "Signing out clears this browser, and with it {{count}} draft or receipt that is nowhere else. Send it or save it to a file first.";
    readonly "signOutText_other": "Signing out clears this browser, and with it {{count}} drafts or receipts that are nowhere else. Send them or save them to a file first.";
    readonly "signOutPictures_one": "Signing out clears this browser, and with it {{count}} photograph that is not with its report yet. Stay until it is sent.";
    readonly "signOutPictures_other": "Signing out clears this browser, and with it {{count}} photographs that are not with their reports yet. Stay until they are sent.";
    readonly "stay": "Stay signed in";
    readonly "signOutAnyway": "Sign out and lose it";
    readonly "newVersion": "A newer version of this console is here.";
    readonly "takeVersion": "Load it now";
    readonly "needed": "This screen needs a line.";
    readonly "meanwhile": "Reports can be written without one.";
  };
  readonly "drafts": {
    readonly "title": "Drafts and outbox";
    readonly "lead": "What is being written, and what waits to be sent. Drafts go after sixty days without a step.";
    readonly "new": "New report";
    readonly "here": "In this browser";
    readonly "others": "On the server, of your institution";
    readonly "nothing": "Nothing is being written.";
    readonly "open": "Go on";
    readonly "sendNow": "Send now";
    readonly "save": "Save to a file";
    readonly "discard": "Throw away";
    readonly "saveTitle": "Save to an encrypted file";
    readonly "saveText": "The file opens on any console with these words, and with nothing else. Keep them apart from the file.";
    readonly "passphrase": "Words for the file";
    readonly "passphraseHint": "Eight characters at least.";
    readonly "load": "Open a file";
    readonly "loadTitle": "Open an encrypted file";
    readonly "loadFile": "File";
    readonly "loadFailed": "It did not open: another passphrase, no such file, or a newer version of the console. Check the words.";
    readonly "discardTitle": "Throw this draft away?";
    readonly "discardText": "It goes for everybody of your institution, and does not come back. Write {{word}} to confirm.";
    readonly "cancel": "Leave it";
    readonly "again": "Go on as a new draft";
    readonly "protects": "Drafts lie in this browser encrypted, with a key that no script can read. That does not protect from whoever has this computer and account: lock the screen, and sign out on a shared one.";
    readonly "tries_one": "{{count}} try";
    readonly "tries_other": "{{count}} tries";
    readonly "size": "{{count}} kB to send";
    readonly "goes": "goes {{when}} if nobody writes";
    readonly "state": {
      readonly "only_here": "in this browser alone";
      readonly "sending": "on its way";
      readonly "on_server": "on the server";
      readonly "filing": "to be filed";
      readonly "filed": "filed: receipt to hand over";
      readonly "differs": "differs from a colleague’s";
    };
    readonly "why": {
      readonly "no_line": "No answer from the platform";
      readonly "signed_out": "You are signed out: sign in again, and it is sent";
      readonly "refused": "The platform does not take it";
      readonly "changed": "A colleague has written in it: look at it again, and file it";
      readonly "gone": "It is not on the server any more: a colleague filed it or threw it away, or it was too old";
    };
  };
};
export = texts;
