// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "asked": "What is asked";
  readonly "opened": "first opened {{when}}";
  readonly "byApi": "It has no screen of its own yet. In the API it is done by {{operation}}.";
  readonly "messages": {
    readonly "title": "What the family says";
    readonly "kinds": {
      readonly "question": "It asks something";
      readonly "correction": "Something in the report is wrong or missing";
      readonly "alive": "It says that the person is alive";
      readonly "consent": "It permits something else than before";
    };
    readonly "written": "Written {{when}}; to be taken up by {{due}}.";
    readonly "noWords": "It wrote no words.";
    readonly "consentText": "It holds already. The report says what it permits now.";
    readonly "deletes": "What it took back is compared no more and is deleted on {{when}}. If it permits it again before then, nothing is lost: speak with it before.";
    readonly "taken": "Taken up {{when}}; the family sees that in its window.";
    readonly "takeUp": "I have read it and take it up";
    readonly "outcome": "How it is done with";
    readonly "outcomes": {
      readonly "spoken": "Somebody has spoken with the family";
      readonly "corrected": "The report was mended";
      readonly "heeded": "It was read, and what follows from it was done";
      readonly "not_possible": "It cannot be done; the family was told why";
    };
    readonly "close": "Done with";
    readonly "closed": "Done with {{when}}; the family sees that in its window.";
    readonly "goReport": "Open the report";
  };
  readonly "inNameOf": "It is read in the name of {{name}}, which closed on {{when}} and whose work your institution has taken over.";
  readonly "actingFor": "You act for {{name}}, which closed on {{when}}, under the succession of your institution. What you do is written down under both names.";
  readonly "actingForCode": "You act for {{code}}, which has closed.";
  readonly "actingEnd": "End it, back to the alert";
  readonly "goCandidates": "Go through the candidates";
  readonly "showAll": "Show all ({{n}})";
  readonly "goMatch": "Look at the match";
  readonly "goIdentification": "Open the identification";
  readonly "goInquiries": "Open the questions";
  readonly "goCompanions": "Open the proposals";
  readonly "goJourney": "Look at the journey";
  readonly "goTransmission": "Open the report that was passed on";
  readonly "goMessage": "Open the cases";
  readonly "goProcedure": "Open the procedure";
  readonly "goApproval": "Open what waits for a second person";
  readonly "goEvents": "Open the events";
  readonly "goDnaWords": "Open the words of DNA";
  readonly "goQuestion": "Open the question";
  readonly "goOversight": "Open it under Oversight";
  readonly "chain": "Who is told if nobody acts";
  readonly "chainTaken": "{{step}}: done {{when}}";
  readonly "chainNobody": "{{step}}: nobody was there to tell, {{when}}";
  readonly "chainNobodyYet": "{{step}}: nobody is there to tell now, {{when}}";
  readonly "chainComes": "{{step}}: if nobody acts, {{when}}";
  readonly "chainOperator": "the operator of the platform";
  readonly "chainDone": "Everybody who could be told has been told.";
  readonly "chainNone": "Nobody else: it stays with whoever has it.";
  readonly "change": {
    readonly "opened": "opened";
    readonly "delivered": "brought to its owner";
    readonly "read": "taken on";
    readonly "assigned": "handed to a colleague";
    readonly "offered": "offered to a colleague";
    readonly "accepted": "taken over by a colleague";
    readonly "declined": "not taken over";
    readonly "returned": "back with its owner";
    readonly "snoozed": "let rest";
    readonly "acted": "answered";
    readonly "overdue": "overdue";
    readonly "put_off": "put off";
    readonly "reminder": "owner reminded";
    readonly "coordinator": "coordinator told";
    readonly "ministry": "ministry told";
    readonly "oversight": "oversight body told";
    readonly "chain_ended": "everybody was told";
    readonly "closed": "closed";
  };
  readonly "ended": "Ended by";
  readonly "endedOtherwise": "Something else that settled it";
  readonly "endedByPlatform": "Nothing waits any more; the platform ended it";
  readonly "byYou": "you";
  readonly "byColleague": "a colleague";
  readonly "byOther": "somebody else";
  readonly "deed": {
    readonly "agreements": {
      readonly "sign": "The agreement was signed";
    };
    readonly "alerts": {
      readonly "act": "The alert itself was read or answered";
    };
    readonly "approvals": {
      readonly "answer": "A second person answered";
      readonly "ask": "Whoever had asked took it back";
    };
    readonly "breakGlass": {
      readonly "confirm": "The deletion of the copy was confirmed";
      readonly "review": "The urgent access was reviewed";
    };
    readonly "companions": {
      readonly "answer": "The proposals were answered";
    };
    readonly "complaints": {
      readonly "handle": "The complaint was dealt with";
    };
    readonly "consents": {
      readonly "record": "A consent was written down";
      readonly "withdraw": "A consent was taken back";
    };
    readonly "events": {
      readonly "answer": "The invitation to the event was answered";
      readonly "contribute": "Something was added to the event";
      readonly "coordinate": "The coordination of the event saw to it";
      readonly "reckon": "The joint identification was answered";
      readonly "reexamine": "The identification was looked at again";
      readonly "takeOver": "The request to coordinate the event was answered";
    };
    readonly "families": {
      readonly "seek": "The search for the family went on or ended";
    };
    readonly "family": {
      readonly "decide": "The family decided";
      readonly "heed": "The family’s message was taken up";
    };
    readonly "identifications": {
      readonly "allow": "What the person found allows was written down";
      readonly "confirm": "The identification was confirmed or declined";
      readonly "contest": "The family contested the identification";
      readonly "examine": "The contested identification was examined";
    };
    readonly "inquiries": {
      readonly "answer": "The question was answered";
      readonly "ask": "The question was taken back or put otherwise";
    };
    readonly "laboratory": {
      readonly "exchange": "The exchange of DNA figures was answered";
      readonly "words": "It was decided what is told of the DNA";
    };
    readonly "matches": {
      readonly "data": "The data that was asked for was answered";
      readonly "decide": "A conclusion on the match was written down";
      readonly "recall": "The recall of the data was answered";
    };
    readonly "misuse": {
      readonly "judge": "The pattern was judged";
      readonly "reopen": "Questions were allowed again";
    };
    readonly "procedures": {
      readonly "act": "The step of the procedure was done";
      readonly "open": "The procedure was opened or ended";
    };
    readonly "recommendations": {
      readonly "answer": "The recommendation was answered";
    };
    readonly "reintegration": {
      readonly "agree": "The agreement on help was written down";
    };
    readonly "reports": {
      readonly "amend": "The report was amended";
      readonly "withdraw": "The report was taken back";
    };
    readonly "responsible": {
      readonly "answer": "An office that routing names answered";
      readonly "reply": "An office answered a question";
    };
    readonly "tellings": {
      readonly "write": "The family was told";
    };
    readonly "transmissions": {
      readonly "answer": "The transmission was answered";
      readonly "send": "The sender took the transmission back";
    };
    readonly "webhooks": {
      readonly "manage": "The webhooks were changed";
    };
  };
  readonly "rests": "It rests until {{when}}. The due date stays.";
  readonly "deeds": "What you can do";
  readonly "answer": "Say what was done";
  readonly "answers": {
    readonly "under_review": "It is being looked into";
    readonly "person_asked": "The person found alive has been asked";
    readonly "known_already": "It was known here before";
    readonly "looked_again": "It was looked at again";
    readonly "handed_over": "Another authority has taken it over";
    readonly "not_ours": "It is not our duty";
    readonly "cannot_act": "We can do nothing about it";
  };
  readonly "why": "Why";
  readonly "answered": "Said at {{when}}.";
  readonly "snooze": "Let it rest";
  readonly "snoozeUntil": "Until";
  readonly "snoozed": "It rests until {{when}}.";
  readonly "assign": "Hand it to a colleague";
  readonly "offer": "Offer it to a colleague";
  readonly "colleague": "Colleague";
  readonly "away": "{{name}} (away)";
  readonly "assigned": "Handed on at {{when}}.";
  readonly "offered": "Offered at {{when}}. It stays yours until it is taken over.";
  readonly "offeredTo": "Offered to {{name}}; not answered yet.";
  readonly "offeredToYou": "A colleague has offered it to you.";
  readonly "takeOver": "Take it over";
  readonly "decline": "Leave it with its owner";
  readonly "taken": "Said at {{when}}.";
  readonly "calendar": "Calendar file";
  readonly "note": "Draft a note verbale";
  readonly "noteLanguage": "Language of the note";
  readonly "noteText": "Text, to be completed and sent by your own way";
  readonly "noteCopy": "Copy";
  readonly "noteLead": "It names the alert by its code and no person.";
  readonly "noteDraft": "{{sender}} presents its compliments to ____ and has the honour to refer to the case that the platform Huella, in which institutions of both countries take part, knows by the code {{code}}.\n\nA matter that concerns both institutions ({{what}}) has been open since {{opened}}; an answer is due by {{due}}.\n\nTo protect the persons concerned this note contains no data of theirs. The officials in charge may see the case on the platform under the code above, within the limits of the agreement between the institutions.\n\n{{sender}} would appreciate to learn which authority has taken the matter up, and avails itself of this opportunity to renew to ____ the assurances of its highest consideration.";
};
export = texts;
