// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "identification": {
    readonly "title": "Possible identification";
    readonly "asks": "A report and a body may be one person. Look at the two and say what you hold.";
    readonly "mail": "possible identification";
  };
  readonly "living": {
    readonly "title": "Somebody may have been found alive";
    readonly "asks": "Somebody found alive may be the one a family looks for. Ask that person first whether the family may be told.";
    readonly "mail": "possible match with a person registered alive";
  };
  readonly "duplicate_report": {
    readonly "title": "Two reports of one person?";
    readonly "asks": "Two reports may be about one person. Look at both and say what you hold.";
    readonly "mail": "possible duplicate report";
  };
  readonly "same_remains": {
    readonly "title": "The same remains in two registers?";
    readonly "asks": "Two registers may hold parts of one body. Look at both and say what you hold.";
    readonly "mail": "possible duplicate in two registries";
  };
  readonly "several": {
    readonly "title": "Several matches";
    readonly "asks": "Several pairs may be one person each. Look at each and say what you hold.";
    readonly "mail": "matches of several kinds";
  };
  readonly "recall_asked": {
    readonly "title": "Delete what is asked back";
    readonly "asks": "Another institution asks its data back. Delete them and say so.";
    readonly "mail": "data to delete, asked back by another institution";
  };
  readonly "recall_answered": {
    readonly "title": "A recall was answered";
    readonly "asks": "Nothing: another institution has answered your recall. Take note of it.";
    readonly "mail": "another institution has answered a request to delete";
  };
  readonly "transmission": {
    readonly "title": "A report was passed on to you";
    readonly "asks": "A report was passed on to your institution. Say that you have it, or return it with a reason.";
    readonly "mail": "report transmitted, to be acknowledged";
  };
  readonly "deletion": {
    readonly "title": "Delete what was passed on";
    readonly "asks": "Delete what you were given with a report that was passed on, or say what you keep and why.";
    readonly "mail": "data to delete, of a report whose transmission has ended";
  };
  readonly "inquiry": {
    readonly "title": "A question to a register";
    readonly "asks": "A register is asked whether somebody is or was there. Answer.";
    readonly "mail": "question to a register, to be answered";
  };
  readonly "data_request": {
    readonly "title": "The other side needs more data";
    readonly "asks": "The other side of a match needs data to decide. Send them, or say why you cannot.";
    readonly "mail": "data asked for by the other side of a match";
  };
  readonly "conflict": {
    readonly "title": "The two sides differ";
    readonly "asks": "The two sides of a match differ. Look at it a third time, together.";
    readonly "mail": "the two sides of a match differ";
  };
  readonly "dna_exchange": {
    readonly "title": "A laboratory asks for figures of DNA";
    readonly "asks": "The laboratory of the other side of a match asks for the figures of its DNA. Look what it costs, and accept or decline.";
    readonly "mail": "a laboratory asks for the figures of a match";
  };
  readonly "dna_words": {
    readonly "title": "Another laboratory has had its words of DNA";
    readonly "asks": "An institution has been told all the words of DNA that it may have about this record, and another one waits. Say whether it is told more. It does not see that it waits.";
    readonly "mail": "words of DNA about a record wait for your answer";
  };
  readonly "approval": {
    readonly "title": "A colleague’s deed waits for you";
    readonly "asks": "A colleague has asked for something that one person alone does not do. Look at what it is, and approve or refuse it.";
    readonly "mail": "a deed waits for a second person";
  };
  readonly "confirmation": {
    readonly "title": "Confirm an identification";
    readonly "asks": "An identification was proposed. Confirm it by a report of your own, or say why not.";
    readonly "mail": "identification proposed, to be confirmed";
  };
  readonly "contest": {
    readonly "title": "Examine an identification again";
    readonly "asks": "A family contests an identification. Have it examined by people who had no part in it.";
    readonly "mail": "identification contested, to be examined again";
  };
  readonly "tell_family": {
    readonly "title": "Tell the family";
    readonly "asks": "An identification is confirmed. Plan who tells the family, in person, and how.";
    readonly "mail": "family to be told, in person";
  };
  readonly "family_search": {
    readonly "title": "Find the family of somebody identified";
    readonly "asks": "Somebody dead is identified and the family is not known. Ask where it could be found.";
    readonly "mail": "family to be found";
  };
  readonly "family_message": {
    readonly "title": "A family has written";
    readonly "asks": "A family has written through its window. Read it and answer it.";
    readonly "mail": "message of a family";
  };
  readonly "agreement": {
    readonly "title": "Agreement";
    readonly "asks": "An agreement waits for a signature, or ends soon.";
    readonly "mail": "agreement to be signed or renewed";
  };
  readonly "event_handover": {
    readonly "title": "A request to coordinate an event from now on";
    readonly "asks": "Say whether your institution coordinates this event from now on.";
    readonly "mail": "request to coordinate an event from now on";
  };
  readonly "event_invitation": {
    readonly "title": "An invitation to an event";
    readonly "asks": "Say whether your institution takes part in this event.";
    readonly "mail": "invitation to take part in an event";
  };
  readonly "event_reconciliation": {
    readonly "title": "People of an event not accounted for";
    readonly "asks": "People of the list of an event are not accounted for: say where each one is.";
    readonly "mail": "event with persons not accounted for, to be reconciled";
  };
  readonly "event_contradiction": {
    readonly "title": "Two things in an event cannot both be";
    readonly "asks": "Two things that are said of an event cannot both be. Say which one is right.";
    readonly "mail": "contradiction in an event";
  };
  readonly "joint_identification": {
    readonly "title": "Identify the records of an event together?";
    readonly "asks": "Another institution of an event wants its records and yours to be identified together by DNA. Say whether yours take part. Only words come of it, for 30 days.";
    readonly "mail": "records of an event to be identified together, waiting for your answer";
  };
  readonly "companions": {
    readonly "title": "Who travelled together?";
    readonly "asks": "Reports of yours may be of people who travelled with others, or are related. Say for each whether they belong together.";
    readonly "mail": "reports that may be of people who travelled together";
  };
  readonly "companion_found": {
    readonly "title": "A companion was found";
    readonly "asks": "Nothing: somebody who travelled with the person your report is about was found, and that family knows. Nothing else is told. Look at the journey of your report: what its people still can be asked may help yours.";
    readonly "mail": "somebody of a journey was found";
  };
  readonly "companion_revoked": {
    readonly "title": "A companion was not found after all";
    readonly "asks": "Nothing: you were told that somebody of the journey of your report was found. The identification was revoked, and that family knows. If you have passed it on, take it back.";
    readonly "mail": "what was told of a journey does not hold";
  };
  readonly "responsible": {
    readonly "title": "A case for which your institution is responsible";
    readonly "asks": "Another institution holds the records, and the rules of the country name yours. See why, and say that you have taken note, that you act, or that it is not your work.";
    readonly "mail": "a case for which your institution is named";
  };
  readonly "responsible_note": {
    readonly "title": "A case to take note of";
    readonly "asks": "Nothing: another institution holds the records, and the rules of the country name yours to take note. Nothing of what the records say is told.";
    readonly "mail": "a case to take note of";
  };
  readonly "office_not_ours": {
    readonly "title": "An office says that a case is not its work";
    readonly "asks": "Nothing: see which office it is and why, and whether another ought to hear of it.";
    readonly "mail": "an office that says that a case is not its work";
  };
  readonly "office_question": {
    readonly "title": "A question about a case";
    readonly "asks": "The holder of a record asks your institution about a case of which it was told. Read the question and answer it.";
    readonly "mail": "a question about a case of which your institution was told";
  };
  readonly "office_replied": {
    readonly "title": "An office has answered your question";
    readonly "asks": "Nothing: read what the office answers.";
    readonly "mail": "an office that has answered a question";
  };
  readonly "break_glass": {
    readonly "title": "Review an urgent access";
    readonly "asks": "Say whether the urgent access of another institution to a record was needed. Without a review the account stops.";
    readonly "mail": "urgent access to a record, to be reviewed";
  };
  readonly "break_glass_ended": {
    readonly "title": "Read what was seen in an urgent access";
    readonly "asks": "Nothing more than to read it: an urgent access has ended, and what was read under it is listed.";
    readonly "mail": "urgent access that has ended, with what was read";
  };
  readonly "break_glass_deletion": {
    readonly "title": "Confirm that a copy is deleted";
    readonly "asks": "You took a copy of a record under urgent access. Delete it, and confirm that it is gone.";
    readonly "mail": "copy from an urgent access, to be deleted";
  };
  readonly "misuse": {
    readonly "title": "Look at a signal of misuse";
    readonly "asks": "Look at what a rule against misuse has seen in what an institution asked about records of others.";
    readonly "mail": "signal of misuse, to be looked at";
  };
  readonly "complaint": {
    readonly "title": "Look into a complaint";
    readonly "asks": "Look into a complaint about another institution and answer it.";
    readonly "mail": "complaint about another institution, to be looked into and answered";
  };
  readonly "recommendation": {
    readonly "title": "Answer a recommendation";
    readonly "asks": "Answer the recommendation of an oversight body.";
    readonly "mail": "recommendation to be answered";
  };
  readonly "joint_reexamination": {
    readonly "title": "Look again at an identification of a set";
    readonly "asks": "Another identification that was made together with this one was revoked. Look whether this one still stands.";
    readonly "mail": "identification to be looked at again: another of its set was revoked";
  };
  readonly "procedure": {
    readonly "title": "A step of a procedure";
    readonly "asks": "A step of a procedure is yours. Do it, or say why it cannot be done.";
    readonly "mail": "step of a procedure, to be done";
  };
  readonly "protected_procedure": {
    readonly "title": "A step of a confidential procedure";
    readonly "asks": "A step of a confidential procedure is yours. Nobody outside your institution is told.";
    readonly "mail": "step of a confidential procedure, to be done";
  };
  readonly "procedure_stopped": {
    readonly "title": "A procedure has stopped";
    readonly "asks": "What the procedure rested on was revoked. Stop it, and say that it has stopped.";
    readonly "mail": "procedure stopped: the identification was revoked";
  };
  readonly "match_settled": {
    readonly "title": "Matches settled by an identification";
    readonly "asks": "Nothing: an identification has settled these matches. Take note of it.";
    readonly "mail": "matches settled by an identification";
  };
  readonly "identified_amended": {
    readonly "title": "A record that is identified with yours was changed";
    readonly "asks": "Look at the match again: a record that is identified with one of yours says something else since. What has changed, its owner can say.";
    readonly "mail": "an identified record was changed";
  };
  readonly "sample_reviewed": {
    readonly "title": "A sample of a match was typed otherwise";
    readonly "asks": "Look at what DNA says of the match: a sample of the other side was typed otherwise, a second person there has reviewed it, and the word is weighed anew.";
    readonly "mail": "a sample of a match was typed otherwise";
  };
  readonly "band_changed": {
    readonly "title": "A match is weighed otherwise now";
    readonly "asks": "A match that you decided on is weighed otherwise than it was then. Look whether your decision still stands.";
    readonly "mail": "match weighed otherwise than when it was decided";
  };
  readonly "decision_review": {
    readonly "title": "Look again at a decision";
    readonly "asks": "The comparison works by a new model, and by it a decision of yours would have seen something quite different. The decision stands. Look at it again, and say here that you have.";
    readonly "mail": "decision to be looked at again, by a new model";
  };
  readonly "decision_second_review": {
    readonly "title": "A second look, for a family was told";
    readonly "asks": "By the new model of the comparison a decision of which a family was told would have seen something quite different. It stands. Look at it as somebody who did not decide, and say here that you have.";
    readonly "mail": "decision to be looked at by a second person, for a family was told";
  };
  readonly "question_answered": {
    readonly "title": "New answers to a kept question";
    readonly "asks": "Records answer a question that you keep and did not answer it before. Look at them; the question shows them first.";
    readonly "mail": "new answers to a kept question";
  };
  readonly "webhook_ended": {
    readonly "title": "A webhook was ended";
    readonly "asks": "A webhook of your institution took nothing for five days and was ended. See to the system behind it and register it anew.";
    readonly "mail": "webhook that failed and was ended";
  };
  readonly "consent_ending": {
    readonly "title": "A consent ends soon";
    readonly "asks": "The consent of a family ends soon. Ask whether it shall go on.";
    readonly "mail": "consents of families that end soon";
  };
};
export = texts;
