/** Words of drafts, of the outbox, and of work without a line. */
export const en = {
  line: {
    none: 'No line',
    noneWaiting_one: 'No line · {{count}} waits',
    noneWaiting_other: 'No line · {{count}} wait',
    waiting_one: '{{count}} waits to be sent',
    waiting_other: '{{count}} wait to be sent',
    signOutTitle: 'Something is in this browser alone',
    signOutText_one:
      'Signing out clears this browser, and with it {{count}} draft or receipt that is nowhere else. Send it or save it to a file first.',
    signOutText_other:
      'Signing out clears this browser, and with it {{count}} drafts or receipts that are nowhere else. Send them or save them to a file first.',
    signOutPictures_one:
      'Signing out clears this browser, and with it {{count}} photograph that is not with its report yet. Stay until it is sent.',
    signOutPictures_other:
      'Signing out clears this browser, and with it {{count}} photographs that are not with their reports yet. Stay until they are sent.',
    stay: 'Stay signed in',
    signOutAnyway: 'Sign out and lose it',
    newVersion: 'A newer version of this console is here.',
    takeVersion: 'Load it now',
    needed: 'This screen needs a line.',
    meanwhile: 'Reports can be written without one.',
  },
  drafts: {
    title: 'Drafts and outbox',
    lead: 'What is being written, and what waits to be sent. Drafts go after sixty days without a step.',
    new: 'New report',
    here: 'In this browser',
    others: 'On the server, of your institution',
    nothing: 'Nothing is being written.',
    open: 'Go on',
    sendNow: 'Send now',
    save: 'Save to a file',
    discard: 'Throw away',
    saveTitle: 'Save to an encrypted file',
    saveText:
      'The file opens on any console with these words, and with nothing else. Keep them apart from the file.',
    passphrase: 'Words for the file',
    passphraseHint: 'Eight characters at least.',
    load: 'Open a file',
    loadTitle: 'Open an encrypted file',
    loadFile: 'File',
    loadFailed:
      'It did not open: another passphrase, no such file, or a newer version of the console. Check the words.',
    discardTitle: 'Throw this draft away?',
    discardText:
      'It goes for everybody of your institution, and does not come back. Write {{word}} to confirm.',
    cancel: 'Leave it',
    again: 'Go on as a new draft',
    protects:
      'Drafts lie in this browser encrypted, with a key that no script can read. That does not protect from whoever has this computer and account: lock the screen, and sign out on a shared one.',
    tries_one: '{{count}} try',
    tries_other: '{{count}} tries',
    size: '{{count}} kB to send',
    goes: 'goes {{when}} if nobody writes',
    state: {
      only_here: 'in this browser alone',
      sending: 'on its way',
      on_server: 'on the server',
      filing: 'to be filed',
      filed: 'filed: receipt to hand over',
      differs: 'differs from a colleague’s',
    },
    why: {
      no_line: 'No answer from the platform',
      signed_out: 'You are signed out: sign in again, and it is sent',
      refused: 'The platform does not take it',
      changed: 'A colleague has written in it: look at it again, and file it',
      gone: 'It is not on the server any more: a colleague filed it or threw it away, or it was too old',
    },
  },
};
