import { enumOf } from '../../../../platform/graphql/index.js';
import type { JointWord } from '../../../laboratory/index.js';
import type { ContradictionKind } from '../domain/contradictions.js';
import type { EventKind, EventMove, EventState, Manifest, MemberState } from '../domain/event.js';
import type { LeadReason } from '../domain/leads.js';
import type { Confidence, EntryState } from '../domain/manifest.js';
import type { Decides } from '../domain/reconcile.js';
import type { RoundState } from '../persistence/joint-round.repository.js';
import type { EventStepName } from '../persistence/event-step.repository.js';
import type { FamilyDue } from '../use-cases/event-leads.js';
import type { ReexaminationFinding } from '../use-cases/joint-sets.js';

export const EventKindEnum = enumOf<EventKind>('EventKind', 'What happened, or what was found.', {
  vessel: 'A vessel.',
  bus: 'A bus, a lorry or a car.',
  train: 'A train.',
  fire: 'A fire.',
  shelter: 'A shelter or a place of detention.',
  desert_group: 'A group in the desert.',
  mass_grave: 'A grave of many.',
  other: 'Something else; its name says what.',
});
export const ManifestEnum = enumOf<Manifest>('ManifestKind', 'Whether the list of persons is complete.', {
  open: 'There may have been others.',
  closed: 'Whoever was there stands on it.',
});
export const EventStateEnum = enumOf<EventState>('CoordinatedEventState', 'Where an event stands.', {
  open: 'Records and names come in.',
  reconciling: 'Who is who is being settled.',
  closed: 'Nothing is added.',
  reopened: 'Taken up again.',
});
export const EventMoveEnum = enumOf<EventMove>('EventMove', 'Where an event is moved to.', {
  reconcile: 'To reconciling.',
  close: 'To closed; refused while two things are said that cannot both be.',
  reopen: 'Open again; needs a reason.',
});
export const EventRoleEnum = enumOf<'coordinator' | MemberState>(
  'EventRole',
  'How an institution stands to an event.',
  {
    coordinator: 'It coordinates.',
    invited: 'It was asked and has not answered.',
    accepted: 'It takes part.',
    declined: 'It has said no.',
    left: 'It has left.',
  },
);
export const EventAnswerEnum = enumOf<'accepted' | 'declined' | 'left'>(
  'EventAnswer',
  'What an institution that was asked says.',
  { accepted: 'It takes part.', declined: 'It does not.', left: 'It took part and leaves.' },
);
export const HandoverAnswerEnum = enumOf<'accepted' | 'declined'>(
  'EventHandoverAnswer',
  'What an institution says that is asked to coordinate.',
  { accepted: 'It coordinates from now on.', declined: 'It does not.' },
);
export const ConfidenceEnum = enumOf<Confidence>(
  'ManifestConfidence',
  'How sure its source is that the person was there.',
  { sure: 'Sure.', likely: 'Likely.', doubtful: 'Doubtful.' },
);
export const EntryStateEnum = enumOf<EntryState>(
  'ManifestEntryState',
  'What became of a person on the list.',
  {
    unaccounted: 'Nobody knows.',
    located_alive: 'Found alive, and has agreed that this is said here.',
    remains_assigned: 'An identification is proposed.',
    identified: 'Identified among the dead.',
    not_aboard: 'Was not there; needs a reason.',
    duplicate: 'The same person as another entry.',
  },
);
export const ManifestModeEnum = enumOf<'store' | 'dry_run'>('ManifestMode', 'What to do with a list.', {
  store: 'Store the rows that can be read.',
  dry_run: 'Say what would happen.',
});
export const RowSeverityEnum = enumOf<'error' | 'warning'>('ManifestRowSeverity', 'How grave a finding is.', {
  error: 'The row was not stored.',
  warning: 'The row was stored and is worth a look.',
});
export const LeadReasonEnum = enumOf<LeadReason>(
  'EventLeadReason',
  'By what a record may belong to an event.',
  {
    code: 'It names the code of the event.',
    words: 'It names the event as it is known.',
    locality: 'The same locality.',
    admin1: 'The same division of the country.',
    country: 'The same country.',
    time: 'Its date goes with the time of the event.',
  },
);
export const FamilyDueEnum = enumOf<FamilyDue>('EventFamilyDue', 'What is owed to a family of an event.', {
  no_sample: 'Nobody of the family has given a sample.',
  no_contact: 'The family cannot be spoken with: no way is known, or none that is safe.',
  telling_open: 'It is to be told, or told again.',
  no_entry: 'No person of the list is linked to the report.',
  not_seen_by_coordinator:
    'Who coordinates may not know of the report: no agreement, or no consent as far as that.',
});
export const JointWordEnum = enumOf<JointWord>(
  'JointWord',
  'What a joint identification of several institutions says of remains and a family.',
  {
    first: 'By DNA it is they: a probability of .99 or more.',
    among_first: 'It may be they, beside others or nobody: a probability of .05 or more.',
    no: 'With nobody who took part.',
  },
);
export const RoundStateEnum = enumOf<RoundState>('JointRoundState', 'How far a joint identification is.', {
  waiting: 'Asked for, and not begun.',
  running: 'Under way.',
  done: 'Its words are kept.',
  refused: 'Nothing could be reckoned.',
});
export const DecidesEnum = enumOf<Decides>(
  'ReconciliationDecides',
  'Why one possibility is put before the next.',
  {
    identified: 'It is identified.',
    accounted: 'The person was found alive or was not there: no body is theirs.',
    evidence: 'The evidence of the pair.',
    one_to_one: 'The pair alone would say another; the other bodies and persons leave only this.',
    kinship_only:
      'Nothing: they are of one family, and kinship does not tell which of them it is. Another method is needed.',
    nothing: 'Nothing: none is likelier than all others together.',
  },
);
export const ContradictionEnum = enumOf<ContradictionKind>(
  'EventContradictionKind',
  'Two things that are said and cannot both be.',
  {
    two_bodies: 'One person is identified with two bodies.',
    two_missing: 'One body is identified as two persons.',
    alive_and_identified: 'One person is identified alive and dead.',
    alive_entry_and_identified: 'The list says found alive, and the person is identified among the dead.',
    not_aboard_and_identified:
      'The list says not there, and the person is identified with a body of the event.',
  },
);
export const ReexaminationFindingEnum = enumOf<ReexaminationFinding>(
  'ReexaminationFinding',
  'What came of looking again at an identification.',
  {
    stands: 'It rests on what does not fall with the other.',
    to_be_contested: 'It is in doubt: `contestIdentification` of the family’s institution follows.',
  },
);
export const EventStepEnum = enumOf<EventStepName>('EventStepName', 'Something that was done in an event.', {
  opened: 'Opened.',
  changed: 'What is known of the event was changed.',
  reconcile: 'Moved to reconciling.',
  close: 'Closed.',
  reopen: 'Opened again.',
  invited: 'An institution was asked to take part.',
  accepted: 'An institution takes part.',
  declined: 'An institution has said no.',
  left: 'An institution has left.',
  counted: 'A number of persons was noted.',
  entered: 'A person was entered in the list.',
  imported: 'A list was loaded.',
  entry_changed: 'What became of a person on the list was changed.',
  linked: 'A record was linked to a person on the list.',
  unlinked: 'That was taken back.',
  attached: 'A record was attached.',
  detached: 'A record was taken out.',
  restored: 'That was taken back.',
  searched: 'The list was searched by the names of a report.',
  set_proposed: 'Identifications were proposed together.',
  reexamined: 'An identification was looked at again.',
  handover_proposed: 'An institution was asked to coordinate from now on.',
  handover_withdrawn: 'That was taken back.',
  handover_declined: 'It has said no.',
  handed_over: 'Another institution coordinates from now on.',
  joint_accepted: 'An institution accepts that its records are identified together with those of others.',
  joint_declined: 'It accepts that no more.',
  joint_asked: 'Records of several institutions were to be identified together.',
});
