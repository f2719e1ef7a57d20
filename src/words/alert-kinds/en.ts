/**
 * The three texts of each kind of alert: its title and what is asked, on the console, and its line in a mail, which says nothing of a person.
 * What a kind does stands in `ALERT_KINDS` (src/modules/mechanisms/domain/alert-kinds.ts).
 */
export const alertKinds = {
  identification: {
    title: 'Possible identification',
    asks: 'A report and a body may be one person. Look at the two and say what you hold.',
    mail: 'possible identification',
  },
  living: {
    title: 'Somebody may have been found alive',
    asks: 'Somebody found alive may be the one a family looks for. Ask that person first whether the family may be told.',
    mail: 'possible match with a person registered alive',
  },
  duplicate_report: {
    title: 'Two reports of one person?',
    asks: 'Two reports may be about one person. Look at both and say what you hold.',
    mail: 'possible duplicate report',
  },
  same_remains: {
    title: 'The same remains in two registers?',
    asks: 'Two registers may hold parts of one body. Look at both and say what you hold.',
    mail: 'possible duplicate in two registries',
  },
  several: {
    title: 'Several matches',
    asks: 'Several pairs may be one person each. Look at each and say what you hold.',
    mail: 'matches of several kinds',
  },
  recall_asked: {
    title: 'Delete what is asked back',
    asks: 'Another institution asks its data back. Delete them and say so.',
    mail: 'data to delete, asked back by another institution',
  },
  recall_answered: {
    title: 'A recall was answered',
    asks: 'Nothing: another institution has answered your recall. Take note of it.',
    mail: 'another institution has answered a request to delete',
  },
  transmission: {
    title: 'A report was passed on to you',
    asks: 'A report was passed on to your institution. Say that you have it, or return it with a reason.',
    mail: 'report transmitted, to be acknowledged',
  },
  deletion: {
    title: 'Delete what was passed on',
    asks: 'Delete what you were given with a report that was passed on, or say what you keep and why.',
    mail: 'data to delete, of a report whose transmission has ended',
  },
  inquiry: {
    title: 'A question to a register',
    asks: 'A register is asked whether somebody is or was there. Answer.',
    mail: 'question to a register, to be answered',
  },
  data_request: {
    title: 'The other side needs more data',
    asks: 'The other side of a match needs data to decide. Send them, or say why you cannot.',
    mail: 'data asked for by the other side of a match',
  },
  conflict: {
    title: 'The two sides differ',
    asks: 'The two sides of a match differ. Look at it a third time, together.',
    mail: 'the two sides of a match differ',
  },
  dna_exchange: {
    title: 'A laboratory asks for figures of DNA',
    asks: 'The laboratory of the other side of a match asks for the figures of its DNA. Look what it costs, and accept or decline.',
    mail: 'a laboratory asks for the figures of a match',
  },
  dna_words: {
    title: 'Another laboratory has had its words of DNA',
    asks: 'An institution has been told all the words of DNA that it may have about this record, and another one waits. Say whether it is told more. It does not see that it waits.',
    mail: 'words of DNA about a record wait for your answer',
  },
  approval: {
    title: 'A colleague’s deed waits for you',
    asks: 'A colleague has asked for something that one person alone does not do. Look at what it is, and approve or refuse it.',
    mail: 'a deed waits for a second person',
  },
  confirmation: {
    title: 'Confirm an identification',
    asks: 'An identification was proposed. Confirm it by a report of your own, or say why not.',
    mail: 'identification proposed, to be confirmed',
  },
  contest: {
    title: 'Examine an identification again',
    asks: 'A family contests an identification. Have it examined by people who had no part in it.',
    mail: 'identification contested, to be examined again',
  },
  tell_family: {
    title: 'Tell the family',
    asks: 'An identification is confirmed. Plan who tells the family, in person, and how.',
    mail: 'family to be told, in person',
  },
  family_search: {
    title: 'Find the family of somebody identified',
    asks: 'Somebody dead is identified and the family is not known. Ask where it could be found.',
    mail: 'family to be found',
  },
  family_message: {
    title: 'A family has written',
    asks: 'A family has written through its window. Read it and answer it.',
    mail: 'message of a family',
  },
  agreement: {
    title: 'Agreement',
    asks: 'An agreement waits for a signature, or ends soon.',
    mail: 'agreement to be signed or renewed',
  },
  event_handover: {
    title: 'A request to coordinate an event from now on',
    asks: 'Say whether your institution coordinates this event from now on.',
    mail: 'request to coordinate an event from now on',
  },
  event_invitation: {
    title: 'An invitation to an event',
    asks: 'Say whether your institution takes part in this event.',
    mail: 'invitation to take part in an event',
  },
  event_reconciliation: {
    title: 'People of an event not accounted for',
    asks: 'People of the list of an event are not accounted for: say where each one is.',
    mail: 'event with persons not accounted for, to be reconciled',
  },
  event_contradiction: {
    title: 'Two things in an event cannot both be',
    asks: 'Two things that are said of an event cannot both be. Say which one is right.',
    mail: 'contradiction in an event',
  },
  joint_identification: {
    title: 'Identify the records of an event together?',
    asks: 'Another institution of an event wants its records and yours to be identified together by DNA. Say whether yours take part. Only words come of it, for 30 days.',
    mail: 'records of an event to be identified together, waiting for your answer',
  },
  companions: {
    title: 'Who travelled together?',
    asks: 'Reports of yours may be of people who travelled with others, or are related. Say for each whether they belong together.',
    mail: 'reports that may be of people who travelled together',
  },
  companion_found: {
    title: 'A companion was found',
    asks: 'Nothing: somebody who travelled with the person your report is about was found, and that family knows. Nothing else is told. Look at the journey of your report: what its people still can be asked may help yours.',
    mail: 'somebody of a journey was found',
  },
  companion_revoked: {
    title: 'A companion was not found after all',
    asks: 'Nothing: you were told that somebody of the journey of your report was found. The identification was revoked, and that family knows. If you have passed it on, take it back.',
    mail: 'what was told of a journey does not hold',
  },
  break_glass: {
    title: 'Review an urgent access',
    asks: 'Say whether the urgent access of another institution to a record was needed. Without a review the account stops.',
    mail: 'urgent access to a record, to be reviewed',
  },
  break_glass_ended: {
    title: 'Read what was seen in an urgent access',
    asks: 'Nothing more than to read it: an urgent access has ended, and what was read under it is listed.',
    mail: 'urgent access that has ended, with what was read',
  },
  break_glass_deletion: {
    title: 'Confirm that a copy is deleted',
    asks: 'You took a copy of a record under urgent access. Delete it, and confirm that it is gone.',
    mail: 'copy from an urgent access, to be deleted',
  },
  misuse: {
    title: 'Look at a signal of misuse',
    asks: 'Look at what a rule against misuse has seen in what an institution asked about records of others.',
    mail: 'signal of misuse, to be looked at',
  },
  complaint: {
    title: 'Look into a complaint',
    asks: 'Look into a complaint about another institution and answer it.',
    mail: 'complaint about another institution, to be looked into and answered',
  },
  recommendation: {
    title: 'Answer a recommendation',
    asks: 'Answer the recommendation of an oversight body.',
    mail: 'recommendation to be answered',
  },
  joint_reexamination: {
    title: 'Look again at an identification of a set',
    asks: 'Another identification that was made together with this one was revoked. Look whether this one still stands.',
    mail: 'identification to be looked at again: another of its set was revoked',
  },
  procedure: {
    title: 'A step of a procedure',
    asks: 'A step of a procedure is yours. Do it, or say why it cannot be done.',
    mail: 'step of a procedure, to be done',
  },
  protected_procedure: {
    title: 'A step of a confidential procedure',
    asks: 'A step of a confidential procedure is yours. Nobody outside your institution is told.',
    mail: 'step of a confidential procedure, to be done',
  },
  procedure_stopped: {
    title: 'A procedure has stopped',
    asks: 'What the procedure rested on was revoked. Stop it, and say that it has stopped.',
    mail: 'procedure stopped: the identification was revoked',
  },
  match_settled: {
    title: 'Matches settled by an identification',
    asks: 'Nothing: an identification has settled these matches. Take note of it.',
    mail: 'matches settled by an identification',
  },
  identified_amended: {
    title: 'A record that is identified with yours was changed',
    asks: 'Look at the match again: a record that is identified with one of yours says something else since. What has changed, its owner can say.',
    mail: 'an identified record was changed',
  },
  sample_reviewed: {
    title: 'A sample of a match was typed otherwise',
    asks: 'Look at what DNA says of the match: a sample of the other side was typed otherwise, a second person there has reviewed it, and the word is weighed anew.',
    mail: 'a sample of a match was typed otherwise',
  },
  band_changed: {
    title: 'A match is weighed otherwise now',
    asks: 'A match that you decided on is weighed otherwise than it was then. Look whether your decision still stands.',
    mail: 'match weighed otherwise than when it was decided',
  },
  decision_review: {
    title: 'Look again at a decision',
    asks: 'The comparison works by a new model, and by it a decision of yours would have seen something quite different. The decision stands. Look at it again, and say here that you have.',
    mail: 'decision to be looked at again, by a new model',
  },
  decision_second_review: {
    title: 'A second look, for a family was told',
    asks: 'By the new model of the comparison a decision of which a family was told would have seen something quite different. It stands. Look at it as somebody who did not decide, and say here that you have.',
    mail: 'decision to be looked at by a second person, for a family was told',
  },
  question_answered: {
    title: 'New answers to a kept question',
    asks: 'Records answer a question that you keep and did not answer it before. Look at them; the question shows them first.',
    mail: 'new answers to a kept question',
  },
  webhook_ended: {
    title: 'A webhook was ended',
    asks: 'A webhook of your institution took nothing for five days and was ended. See to the system behind it and register it anew.',
    mail: 'webhook that failed and was ended',
  },
  consent_ending: {
    title: 'A consent ends soon',
    asks: 'The consent of a family ends soon. Ask whether it shall go on.',
    mail: 'consents of families that end soon',
  },
} as const;
