/** Matches that are to be reviewed. */
export const MATCH = {
  work: 'records',
  escalates: 'to_oversight',
  seenBy: 'network',
  endsBy: 'answer',
  fulfilledBy: ['matches.decide', 'alerts.act'],
  stillOpen: 'match',
  screen: 'match',
} as const;

/**
 * Base of the kinds that an institution owes to others, which a module has announced by `duties.opened`
 * unless its row says otherwise.
 */
export const DUTY = {
  escalates: 'to_oversight',
  seenBy: 'network',
  endsBy: 'action',
  stillOpen: 'duty',
} as const;

/** Base of the kinds that ask for nothing: whoever has read it has done all that is to be done. */
export const NEWS = {
  escalates: 'no',
  seenBy: 'network',
  endsBy: 'reading',
  fulfilledBy: ['alerts.act'],
  graceDays: 0,
} as const;

/**
 * Base of the kinds that tell what a rule against misuse has seen: told to people of the institution alone,
 * so that no step brings it to whom it is about.
 */
export const SIGNAL = {
  ...DUTY,
  says: 'A rule against misuse has seen a pattern in what an institution asked of others: `judgeMisuse`, `reopenQuestions`.',
  work: ['oversight', 'coordinator'],
  escalates: 'no',
  seenBy: 'institution',
  fulfilledBy: ['misuse.judge', 'misuse.reopen'],
  graceDays: 0,
  screen: 'misuse',
} as const;

/** Deed that waits for a second person. It waits for a day, and nobody outside the institution can do it. */
export const APPROVAL = {
  ...DUTY,
  says: 'A deed that a colleague has asked for, and that waits for a second person.',
  work: ['coordinator', 'ministry', 'liaison', 'forensic', 'oversight'],
  escalates: 'no',
  seenBy: 'institution',
  fulfilledBy: ['approvals.answer', 'approvals.ask'],
  graceDays: 0,
  screen: 'approval',
} as const;

/**
 * Words of DNA that another institution has had. What is not told waits for the owner of the record, and for
 * nobody else.
 */
export const DNA_WORDS = {
  ...DUTY,
  says: 'A record about which another institution has had its words of DNA, and that waits for whether it is told more.',
  work: ['forensic'],
  fulfilledBy: ['laboratory.words'],
  graceDays: 3,
  screen: 'dna_words',
} as const;

/** Urgent access to a record: for its owner and oversight alone, so that no step brings it to whoever looked; without a review the account stops. */
const BREAK_GLASS = {
  ...DUTY,
  says: 'Urgent access of another institution to a record, to be reviewed: `reviewBreakGlass`.',
  work: ['oversight', 'coordinator'],
  escalates: 'no',
  seenBy: 'institution',
  fulfilledBy: ['breakGlass.review'],
  graceDays: 0,
  screen: 'break_glass',
} as const;

/** For the owner, oversight and whoever looked: nothing is owed by it. */
const BREAK_GLASS_ENDED = {
  ...BREAK_GLASS,
  says: 'Urgent access that has ended, with the list of what was read under it; reading ends it.',
  endsBy: 'reading',
  fulfilledBy: ['alerts.act'],
} as const;

/** Whoever has taken a copy owes it; where nobody confirms it, their institution and whoever watches it are told, as of any duty. */
const BREAK_GLASS_DELETION = {
  ...DUTY,
  says: 'A copy that was taken under urgent access, to be deleted by whoever took it: `confirmUrgentDeletion`.',
  work: ['liaison', 'forensic'],
  fulfilledBy: ['breakGlass.confirm'],
  graceDays: 0,
  screen: 'break_glass',
} as const;

/** Urgent access, from its beginning to the end of the last copy. */
export const BREAK_GLASS_KINDS = {
  break_glass: BREAK_GLASS,
  break_glass_ended: BREAK_GLASS_ENDED,
  break_glass_deletion: BREAK_GLASS_DELETION,
} as const;

/**
 * Change of an identified record. What it has changed to is not told: whoever identified it asks its owner.
 */
export const IDENTIFIED_AMENDED = {
  ...NEWS,
  says: 'A record that is identified with an own one says something else since; reading ends it.',
  work: 'report',
  stillOpen: 'identified',
  screen: 'match',
} as const;

/** The word that an institution holds may be another one by this. */
export const SAMPLE_REVIEWED = {
  ...NEWS,
  says: 'A sample of the other side of a match was typed otherwise and reviewed there, and what DNA says of the match is weighed anew; reading ends it.',
  work: ['forensic'],
  stillOpen: 'sample_reviewed',
  screen: 'match',
} as const;

/** An event of many, for whoever coordinates it and whoever is asked to take part. */
export const EVENT_KINDS = {
  event_handover: {
    ...DUTY,
    says: 'A request to coordinate an event from now on.',
    work: 'report',
    fulfilledBy: ['events.takeOver', 'events.coordinate'],
    graceDays: 3,
    operation: 'answerEventHandover',
  },
  event_invitation: {
    ...DUTY,
    says: 'An invitation to take part in an event that another institution coordinates.',
    work: 'report',
    fulfilledBy: ['events.answer'],
    graceDays: 3,
    operation: 'answerEventInvitation',
  },
  event_reconciliation: {
    ...DUTY,
    says: 'An event with persons who are not accounted for.',
    work: 'report',
    fulfilledBy: ['events.contribute', 'events.coordinate', 'events.takeOver'],
    graceDays: 3,
    operation: 'eventReconciliation',
  },
  event_contradiction: {
    ...DUTY,
    says: 'Two things said in an event that cannot both be.',
    work: 'report',
    fulfilledBy: ['events.contribute', 'events.coordinate', 'events.takeOver'],
    graceDays: 2,
    operation: 'eventReconciliation',
  },
  joint_identification: {
    ...DUTY,
    says: 'An event whose records another institution wants to be identified together: say whether the own ones take part.',
    work: ['forensic'],
    fulfilledBy: ['events.reckon', 'events.coordinate', 'events.answer'],
    graceDays: 3,
    screen: 'events',
  },
} as const;

/**
 * The part of an office that routing names and that holds none of the records. What it is to take note of
 * waits for the bundle of the day and ends when it is read.
 */
export const RESPONSIBLE_KINDS = {
  responsible: {
    ...DUTY,
    says: 'A report or match of others for which routing names the institution, with a duty: `answerResponsibility`.',
    work: ['liaison', 'coordinator'],
    fulfilledBy: ['responsible.answer'],
    graceDays: 3,
    operation: 'answerResponsibility',
  },
  responsible_note: {
    ...NEWS,
    says: 'The same, to take note of; told by the bundle of the day, and reading ends it.',
    work: ['liaison', 'coordinator'],
    fulfilledBy: ['alerts.act', 'responsible.answer'],
    stillOpen: 'duty',
    operation: 'answerResponsibility',
    isToldDaily: true,
  },
  office_not_ours: {
    ...NEWS,
    says: 'An office that was told of an own report or match says that it is not its work, and why (`officeTold`); reading ends it.',
    work: ['liaison', 'coordinator'],
    fulfilledBy: ['alerts.act', 'responsible.answer'],
    stillOpen: 'duty',
  },
  office_question: {
    ...DUTY,
    says: 'A question of the holder of a record to the institution as an office that was told of it: `answerOfficeQuestion`.',
    work: ['liaison', 'coordinator'],
    fulfilledBy: ['responsible.reply'],
    graceDays: 3,
    operation: 'answerOfficeQuestion',
  },
  office_replied: {
    ...NEWS,
    says: 'The answer of an office to a question of the institution (`officeQuestion`); reading ends it.',
    work: ['liaison', 'coordinator'],
    stillOpen: 'duty',
  },
} as const;
