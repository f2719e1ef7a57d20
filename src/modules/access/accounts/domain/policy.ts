import { ActorRelation } from './actor-relation.js';
import type { Role } from './role.js';

export interface Rule {
  readonly roles: readonly Role[];
  readonly relations: readonly ActorRelation[];
}

const rule = (relations: readonly ActorRelation[], ...roles: Role[]): Rule => ({ roles, relations });

const OWN = ['own'] as const;
const PARTY = ['own', 'party'] as const;
const ANY = ['own', 'party', 'platform', 'foreign'] as const;

/** Whoever is signed in and reads at all: the platform's own work does not, nor does a register that only delivers. */
const EVERYBODY = [
  'liaison',
  'forensic',
  'ministry',
  'coordinator',
  'oversight',
  'machine',
  'operator',
] as const satisfies readonly Role[];

/**
 * The policy of the installation, as data: who may do what to what. What is not written here is denied.
 *
 * Every operation of the API names a row (`@May`); the API refuses to start when one does not.
 */
export const POLICY = {
  'reports.file': [rule(OWN, 'liaison', 'coordinator', 'machine'), rule(ANY, 'operator')],
  'reports.read': [
    rule(OWN, 'liaison', 'coordinator', 'ministry', 'forensic', 'machine'),
    rule(ANY, 'operator'),
  ],
  'reports.amend': [rule(OWN, 'liaison', 'coordinator', 'machine'), rule(ANY, 'operator')],
  'reports.withdraw': [rule(OWN, 'liaison', 'coordinator')],
  // A draft is its institution's, and nothing of it is compared; untouched for long, it goes.
  'drafts.write': [rule(OWN, 'liaison', 'coordinator')],
  'drafts.forget': [rule(ANY, 'platform')],
  // That a search rests, is closed, is taken up again; who was found is for identifications to say.
  'cases.move': [rule(OWN, 'liaison', 'coordinator')],
  'consents.record': [rule(OWN, 'liaison', 'coordinator')],
  'consents.withdraw': [rule(OWN, 'liaison', 'coordinator')],
  // The sender owns the report and takes it back; the receiver is a party, and says that it has it.
  'transmissions.send': [rule(OWN, 'liaison', 'coordinator')],
  'transmissions.answer': [rule(['party'], 'liaison', 'coordinator')],
  'transmissions.read': [rule(PARTY, 'liaison', 'coordinator', 'ministry')],
  // A register that takes part answers itself; for others whoever asks writes the answer down.
  'inquiries.ask': [rule(OWN, 'liaison', 'coordinator')],
  'inquiries.read': [rule(PARTY, 'liaison', 'coordinator', 'ministry')],
  'inquiries.answer': [rule(PARTY, 'liaison', 'coordinator')],
  'referrals.end': [rule(ANY, 'platform')],
  // Who keeps somebody dead with a name and no family seeks it.
  'families.seek': [rule(OWN, 'forensic', 'coordinator')],
  // Who has opened an event coordinates it; who has accepted takes part, each with what is its own.
  'events.read': [rule(PARTY, 'liaison', 'forensic', 'ministry', 'coordinator')],
  'events.coordinate': [rule(OWN, 'forensic', 'coordinator')],
  'events.answer': [rule(['party'], 'liaison', 'coordinator')],
  'events.takeOver': [rule(['party'], 'forensic', 'coordinator')],
  'events.contribute': [rule(PARTY, 'liaison', 'forensic', 'coordinator')],
  'events.identify': [rule(PARTY, 'liaison', 'forensic', 'coordinator')],
  'events.reckon': [rule(PARTY, 'forensic', 'coordinator')],
  'events.reexamine': [rule(PARTY, 'liaison', 'forensic', 'coordinator')],
  'events.follow': [rule(ANY, 'platform')],
  // Public lists that name nobody; who runs the installation loads them.
  'incidents.read': [rule(ANY, ...EVERYBODY)],
  'incidents.load': [rule(ANY, 'operator')],
  // Whoever owns the record opens and gives up; whoever has a step does it. What is confidential asks for a right of its own.
  'procedures.kinds': [rule(ANY, ...EVERYBODY)],
  'procedures.addKind': [rule(ANY, 'operator')],
  'procedures.open': [rule(OWN, 'liaison', 'forensic', 'coordinator')],
  'procedures.read': [rule(PARTY, 'liaison', 'forensic', 'ministry', 'coordinator')],
  'procedures.act': [rule(PARTY, 'liaison', 'forensic', 'ministry', 'coordinator')],
  // An institution that a report was passed on to refers it past its owner, where that is suspected.
  'procedures.refer': [rule(['party'], 'liaison', 'coordinator')],
  'procedures.confide': [rule(PARTY, 'liaison', 'coordinator')],
  'procedures.follow': [rule(ANY, 'platform')],
  // What is offered names nobody; who wants help with it is for those alone who help, by the person's own word.
  'offers.read': [rule(ANY, ...EVERYBODY)],
  'offers.make': [rule(OWN, 'liaison', 'ministry', 'coordinator')],
  'reintegration.read': [rule(OWN, 'liaison', 'coordinator')],
  'reintegration.agree': [rule(OWN, 'liaison', 'coordinator')],
  'reintegration.refer': [rule(OWN, 'liaison', 'coordinator')],
  'reintegration.follow': [rule(ANY, 'platform')],
  // The receipt is given to the family by those who speak with it, and they read what it writes.
  'family.issue': [rule(OWN, 'liaison', 'coordinator')],
  'family.heed': [rule(OWN, 'liaison', 'coordinator')],
  // The window of a family's reports: for each its session acts by an account that is bound to that report and does nothing else.
  'family.look': [rule(OWN, 'family')],
  'family.decide': [rule(OWN, 'family')],
  'family.write': [rule(OWN, 'family')],
  'family.join': [rule(OWN, 'family')],
  'family.complain': [rule(OWN, 'family')],
  'remains.register': [rule(OWN, 'forensic', 'coordinator', 'machine'), rule(ANY, 'operator')],
  'remains.read': [rule(OWN, 'forensic', 'coordinator', 'ministry', 'machine'), rule(ANY, 'operator')],
  'remains.amend': [rule(OWN, 'forensic', 'coordinator', 'machine'), rule(ANY, 'operator')],
  'remains.withdraw': [rule(OWN, 'forensic', 'coordinator')],
  // Later amendments of a record are compared before their time when two people say so; otherwise by the clock.
  'records.confirm': [rule(OWN, 'liaison', 'forensic', 'coordinator')],
  'records.compare': [rule(ANY, 'platform')],
  // What was taken back since a backup is taken back again when it has been restored.
  'withdrawals.reapply': [rule(ANY, 'operator')],
  // A table of the platform is public; a laboratory's own is its own.
  'frequencies.read': [
    rule(OWN, 'forensic', 'coordinator'),
    rule(['platform'], ...EVERYBODY),
    rule(ANY, 'operator'),
  ],
  'frequencies.import': [rule(OWN, 'forensic', 'coordinator'), rule(ANY, 'operator')],
  'haplotypes.read': [rule(OWN, 'forensic', 'coordinator'), rule(ANY, 'operator')],
  'haplotypes.import': [rule(OWN, 'forensic', 'coordinator'), rule(ANY, 'operator')],
  // With what ratios are reckoned stands in every report.
  'kinship.read': [rule(ANY, ...EVERYBODY)],
  'kinship.set': [rule(ANY, 'operator')],
  // Whoever may change the record adds and removes its photographs; of the dead a clear one is for those who examine.
  'photographs.add': [rule(OWN, 'liaison', 'forensic', 'coordinator')],
  'photographs.read': [rule(PARTY, 'liaison', 'forensic', 'ministry', 'coordinator')],
  'photographs.reveal': [rule(PARTY, 'forensic', 'coordinator')],
  'living.register': [rule(OWN, 'liaison', 'coordinator', 'machine', 'delivery'), rule(ANY, 'operator')],
  'living.read': [rule(OWN, 'liaison', 'coordinator', 'ministry', 'machine'), rule(ANY, 'operator')],
  'living.amend': [rule(OWN, 'liaison', 'coordinator', 'machine'), rule(ANY, 'operator')],
  'living.withdraw': [rule(OWN, 'liaison', 'coordinator')],
  // Whose work one's own record is; who may not read a record of its kind is refused there.
  'routing.read': [
    rule(OWN, 'liaison', 'forensic', 'ministry', 'coordinator', 'machine'),
    rule(ANY, 'operator'),
  ],
  'institutions.read': [
    rule(ANY, 'liaison', 'forensic', 'ministry', 'coordinator', 'oversight', 'machine', 'operator'),
  ],
  'institutions.enrol': [rule(ANY, 'operator')],
  'institutions.close': [rule(ANY, 'operator')],
  // Where the work of an institution that has closed went: who has taken over reads its own part.
  'institutions.handover': [rule(OWN, 'coordinator', 'ministry'), rule(ANY, 'oversight', 'operator')],
  'mechanisms.add': [rule(ANY, 'operator')],
  // Whoever answers for an institution of the country says that its law was seen; the operator writes down who did.
  'mechanisms.confirm': [rule(OWN, 'coordinator'), rule(ANY, 'operator')],
  'sampleRules.set': [rule(OWN, 'coordinator'), rule(ANY, 'operator')],
  'publicContact.set': [rule(OWN, 'coordinator'), rule(ANY, 'operator')],
  'blindReview.set': [rule(OWN, 'coordinator'), rule(ANY, 'operator')],
  'agreements.read': [
    rule(ANY, 'liaison', 'forensic', 'ministry', 'coordinator', 'oversight', 'machine', 'operator'),
  ],
  'agreements.sign': [rule(OWN, 'ministry', 'coordinator'), rule(ANY, 'operator')],
  'agreements.follow': [rule(ANY, 'platform')],
  'users.enrol': [rule(OWN, 'coordinator'), rule(ANY, 'operator')],
  'users.read': [rule(OWN, 'coordinator', 'ministry', 'liaison', 'forensic'), rule(ANY, 'operator')],
  'passkeys.own': [rule(ANY, 'liaison', 'forensic', 'ministry', 'coordinator', 'oversight', 'operator')],
  // A token is its maker's own: nobody has one of anybody else.
  'tokens.own': [rule(ANY, 'liaison', 'forensic', 'ministry', 'coordinator', 'oversight', 'operator')],
  'imports.run': [
    rule(OWN, 'coordinator', 'forensic', 'liaison', 'machine', 'delivery'),
    rule(ANY, 'operator'),
  ],
  // Whoever may see what a dry run has found; a register that only delivers may not.
  'imports.commit': [rule(OWN, 'coordinator', 'forensic', 'liaison', 'machine'), rule(ANY, 'operator')],
  'imports.read': [rule(OWN, 'coordinator', 'forensic', 'liaison', 'machine'), rule(ANY, 'operator')],
  'imports.undo': [rule(OWN, 'coordinator'), rule(ANY, 'operator')],
  'matching.run': [
    rule(OWN, 'liaison', 'forensic', 'coordinator', 'machine'),
    rule(ANY, 'operator', 'platform'),
  ],
  'matching.read': [
    rule(OWN, 'liaison', 'forensic', 'coordinator', 'ministry', 'machine'),
    rule(ANY, 'operator'),
  ],
  'matching.compare': [rule(ANY, 'platform', 'operator')],
  // What the model has learnt is no secret; who may teach it answers for the installation.
  'models.read': [rule(ANY, ...EVERYBODY)],
  'models.fit': [rule(ANY, 'operator')],
  'models.use': [rule(ANY, 'operator')],
  'fairness.read': [rule(ANY, 'oversight', 'operator')],
  'calibration.read': [rule(ANY, 'oversight', 'operator')],
  'matches.open': [rule(ANY, 'platform')],
  'matches.lapse': [rule(ANY, 'platform')],
  'matches.settle': [rule(ANY, 'platform')],
  'retention.apply': [rule(ANY, 'platform')],
  'matches.read': [
    rule(PARTY, 'liaison', 'forensic', 'ministry', 'coordinator', 'machine'),
    rule(ANY, 'operator'),
  ],
  'matches.decide': [rule(PARTY, 'forensic', 'liaison', 'coordinator')],
  // More is asked of the other side, and answered to it.
  'matches.data': [rule(PARTY, 'forensic', 'liaison', 'coordinator')],
  // A third person looks where the sides differ.
  'matches.look': [rule(PARTY, 'forensic', 'liaison', 'coordinator')],
  // Left out of a list for a while; nothing is decided by it.
  'matches.rest': [rule(PARTY, 'forensic', 'liaison', 'coordinator')],
  'matches.join': [rule(PARTY, 'forensic', 'liaison', 'coordinator')],
  'matches.judge': [rule(PARTY, 'forensic', 'liaison', 'coordinator')],
  // Whoever keeps a register of identifications says what is known of many pairs at once.
  'matches.know': [rule(ANY, 'operator')],
  'matches.release': [rule(PARTY, 'coordinator', 'forensic', 'liaison')],
  // One level more of one record, for hours, told at once to its owner and to whoever watches.
  'matches.breakGlass': [rule(PARTY, 'liaison', 'forensic')],
  // Who has seen one's own record, and what another institution sees of it.
  'matches.trace': [rule(OWN, 'liaison', 'forensic', 'ministry', 'coordinator'), rule(ANY, 'operator')],
  // How much of a record may be shown at most is for those who speak with the family, or keep the body.
  'matches.cap': [rule(OWN, 'liaison', 'forensic', 'coordinator')],
  // Whoever is asked to delete what it has seen answers for its institution.
  'matches.recall': [rule(PARTY, 'liaison', 'forensic', 'coordinator')],
  'matches.ask': [rule(OWN, 'liaison', 'forensic', 'coordinator')],
  'matches.export': [rule(OWN, 'forensic', 'coordinator', 'machine'), rule(ANY, 'operator')],
  // Who travelled together is for those who speak with the families; the platform proposes it.
  'companions.read': [rule(PARTY, 'liaison', 'forensic', 'ministry', 'coordinator')],
  'companions.answer': [rule(PARTY, 'liaison', 'coordinator')],
  'companions.propose': [rule(ANY, 'platform')],
  // An office that routing names and that holds no record hears of its own part alone.
  'responsible.read': [rule(OWN, 'liaison', 'ministry', 'coordinator')],
  'responsible.answer': [rule(OWN, 'liaison', 'coordinator')],
  // Whoever holds a record hears which offices were told of it, and what they have answered.
  'responsible.told': [rule(OWN, 'liaison', 'ministry', 'coordinator')],
  // The holder asks an office that was told, and the office answers; each reads its own questions.
  'responsible.questions': [rule(OWN, 'liaison', 'ministry', 'coordinator')],
  'responsible.ask': [rule(OWN, 'liaison', 'coordinator')],
  'responsible.reply': [rule(OWN, 'liaison', 'coordinator')],
  // The trace that receivers are to keep, of one's own part; the operator writes it out for whoever has no console.
  'responsible.trace': [rule(OWN, 'liaison', 'ministry', 'coordinator'), rule(ANY, 'operator')],
  'responsible.tell': [rule(ANY, 'platform')],
  // Two institutions identify; neither they nor anybody else does so by a machine account.
  'identifications.read': [rule(PARTY, 'liaison', 'forensic', 'ministry', 'coordinator')],
  'identifications.propose': [rule(PARTY, 'liaison', 'forensic', 'coordinator')],
  'identifications.confirm': [rule(PARTY, 'liaison', 'forensic', 'coordinator')],
  'identifications.allow': [rule(PARTY, 'liaison', 'coordinator')],
  'identifications.contest': [rule(PARTY, 'liaison', 'coordinator')],
  'identifications.examine': [rule(PARTY, 'forensic', 'coordinator')],
  'identifications.lapse': [rule(ANY, 'platform')],
  // What a family has said and asked is for those who speak with it.
  'tellings.read': [rule(OWN, 'liaison', 'coordinator')],
  'tellings.write': [rule(OWN, 'liaison', 'coordinator')],
  // Kinship is for those who can read a likelihood ratio, and for the coordinator who answers for them.
  'laboratory.family': [rule(OWN, 'forensic', 'coordinator')],
  'laboratory.identify': [rule(OWN, 'forensic', 'coordinator')],
  'laboratory.match': [rule(OWN, 'forensic', 'coordinator')],
  'laboratory.plan': [rule(OWN, 'forensic', 'coordinator')],
  // What others were told of an own record, and whether they are told more.
  'laboratory.words': [rule(OWN, 'forensic', 'coordinator')],
  'laboratory.weigh': [rule(PARTY, 'forensic', 'coordinator')],
  // Figures of another institution's samples are for those who answer for them with their own name.
  'laboratory.exchange': [rule(PARTY, 'forensic')],
  'laboratory.follow': [rule(ANY, 'platform')],
  'alerts.read': [
    rule(PARTY, 'liaison', 'forensic', 'ministry', 'coordinator', 'oversight', 'machine'),
    rule(ANY, 'operator'),
  ],
  // The ministry that a step of the escalation has told may answer in the place of the institution that did not.
  'alerts.act': [
    rule(OWN, 'liaison', 'forensic', 'ministry', 'coordinator'),
    rule(['party'], 'ministry'),
    rule(['platform'], 'operator'),
  ],
  'alerts.assign': [rule(OWN, 'liaison', 'forensic', 'ministry', 'coordinator')],
  // Whoever acts on alerts says when they are away; a coordinator says it of whoever cannot.
  'absences.read': [rule(OWN, 'liaison', 'forensic', 'ministry', 'coordinator')],
  'absences.say': [rule(OWN, 'liaison', 'forensic', 'ministry', 'coordinator')],
  'absences.sayOfOthers': [rule(OWN, 'coordinator')],
  'digests.choose': [rule(OWN, 'liaison', 'forensic', 'ministry', 'coordinator')],
  // An institution reads what lies with itself; whoever watches over all reads who lets duties lie.
  'overdue.read': [
    rule(OWN, 'liaison', 'forensic', 'ministry', 'coordinator', 'machine'),
    rule(ANY, 'oversight', 'operator'),
  ],
  'alerts.raise': [rule(ANY, 'platform')],
  'alerts.escalate': [rule(ANY, 'platform')],
  'alerts.deliver': [rule(ANY, 'platform')],
  'webhooks.manage': [rule(OWN, 'coordinator', 'machine'), rule(ANY, 'operator')],
  // A record on paper or as a file in the order of INTERPOL's blocks; whoever may not read a record of its kind is refused there.
  'forms.read': [
    rule(PARTY, 'liaison', 'forensic', 'ministry', 'coordinator', 'machine'),
    rule(ANY, 'operator'),
  ],
  // A deed that waits for a second person: its institution's people, or whoever was named in advance; the installation's own deeds wait for
  // those who watch over it. Which of them is the second person for it, the request itself says.
  'approvals.ask': [
    rule(OWN, 'liaison', 'forensic', 'ministry', 'coordinator', 'oversight'),
    rule(['platform'], 'operator'),
  ],
  'approvals.read': [
    rule(PARTY, 'liaison', 'forensic', 'ministry', 'coordinator', 'oversight'),
    rule(['platform'], 'oversight', 'operator'),
  ],
  'approvals.answer': [
    rule(PARTY, 'liaison', 'forensic', 'ministry', 'coordinator', 'oversight'),
    rule(['platform'], 'oversight', 'operator'),
  ],
  // Who approves for an institution that has no second person is named at the server, apart from the institution.
  'approvals.name': [rule(ANY, 'operator')],
  // What left as files, of one's own institution and of its records.
  'exports.read': [rule(OWN, 'coordinator'), rule(ANY, 'oversight', 'operator')],
  'approvals.expire': [rule(ANY, 'platform')],
  'approvals.perform': [rule(ANY, 'platform')],
  'records.export': [rule(OWN, 'coordinator', 'machine'), rule(ANY, 'operator')],
  // A complaint is handled by a body that is independent of whom it is about; who complains reads what became of it.
  'complaints.open': [rule(OWN, 'liaison', 'forensic', 'ministry', 'coordinator')],
  'complaints.read': [rule(PARTY, 'liaison', 'coordinator', 'oversight')],
  'complaints.handle': [rule(OWN, 'coordinator', 'oversight')],
  'complaints.follow': [rule(ANY, 'platform')],
  // What is recommended is public, and so is its answer.
  'recommendations.make': [rule(OWN, 'oversight')],
  'recommendations.answer': [rule(['party'], 'ministry', 'coordinator')],
  'recommendations.read': [rule(ANY, ...EVERYBODY)],
  'oversight.read': [rule(ANY, 'oversight', 'operator')],
  // Urgent access is told to the owner of the record and to whoever watches, and reviewed by them: never by whoever stands for who looked.
  'breakGlass.read': [
    rule(PARTY, 'liaison', 'forensic', 'ministry', 'coordinator'),
    rule(ANY, 'oversight', 'operator'),
  ],
  'breakGlass.review': [rule(['party'], 'coordinator'), rule(ANY, 'oversight')],
  // Whoever looked, and took a copy, signs that it is deleted.
  'breakGlass.confirm': [rule(OWN, 'liaison', 'forensic', 'coordinator')],
  'breakGlass.follow': [rule(ANY, 'platform')],
  // What authorities demand of an institution: its own to enter and answer, counted for everybody.
  'demands.read': [rule(OWN, 'coordinator', 'oversight')],
  'demands.enter': [rule(OWN, 'coordinator', 'oversight')],
  'demands.answer': [rule(OWN, 'coordinator')],
  'demands.count': [rule(ANY, ...EVERYBODY)],
  // What the rules against misuse have seen: oversight of all; a coordinator of what touched its own institution's records.
  'misuse.read': [rule(ANY, 'oversight', 'operator'), rule(['party'], 'coordinator')],
  'misuse.judge': [rule(ANY, 'oversight')],
  'misuse.reopen': [rule(ANY, 'oversight'), rule(PARTY, 'coordinator')],
  // Entries of lists that are no records, by which it is seen who lists without end.
  'decoys.change': [rule(ANY, 'oversight')],
  'misuse.tell': [rule(ANY, 'platform')],
  // One question to all institutions: each answers as far as its agreement with the asker reaches.
  'search.read': [rule(OWN, 'liaison', 'forensic', 'coordinator')],
  'audit.read': [rule(ANY, 'oversight', 'operator')],
  // Whether the installation is well: no name, address or content is in it.
  'system.read': [rule(ANY, 'coordinator', 'oversight', 'operator')],
  // How much the database holds follows what everybody writes.
  'system.size': [rule(ANY, 'operator')],
  'statistics.read': [
    rule(ANY, 'liaison', 'forensic', 'ministry', 'coordinator', 'oversight', 'machine', 'operator'),
  ],
  'self.read': [rule(ANY, ...EVERYBODY)],
  'sessions.open': [rule(ANY, ...EVERYBODY)],
  'sessions.own': [rule(ANY, ...EVERYBODY)],
  'machines.manage': [rule(OWN, 'coordinator'), rule(ANY, 'operator')],
  'sessions.end': [rule(OWN, 'coordinator'), rule(ANY, 'operator')],
} as const satisfies Record<string, readonly Rule[]>;

export type Operation = keyof typeof POLICY;
