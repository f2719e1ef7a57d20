import type { Purpose, ActorRelation, Role } from '../../src/modules/access/accounts/index.js';

/** Of what touches a pair or is bound to a state: where it may be done, and what is left of it when the pair may not be compared any more. */
export const CONDITION_ORACLE: Readonly<
  Record<string, readonly [states: string, left: 'nothing' | 'own-end']>
> = {
  'matching.read': ['*', 'nothing'],
  'matches.read': ['*', 'own-end'],
  'matches.decide': ['candidate conflict excluded in_confirmation notified', 'nothing'],
  'matches.data': ['candidate conflict in_confirmation notified', 'nothing'],
  'matches.look': ['conflict', 'nothing'],
  'matches.rest': ['candidate conflict in_confirmation notified', 'nothing'],
  'matches.join': ['identified in_confirmation', 'nothing'],
  'matches.judge': ['*', 'nothing'],
  'matches.release': ['*', 'nothing'],
  'matches.breakGlass': ['candidate conflict in_confirmation notified', 'nothing'],
  'matches.ask': ['*', 'nothing'],
  'matches.export': ['*', 'nothing'],
  'companions.read': ['*', 'own-end'],
  'companions.answer': ['*', 'nothing'],
  'identifications.propose': ['in_confirmation', 'nothing'],
  'identifications.confirm': ['*', 'nothing'],
  'events.identify': ['*', 'nothing'],
  'laboratory.identify': ['*', 'nothing'],
  'laboratory.match': ['*', 'nothing'],
  'laboratory.weigh': ['*', 'own-end'],
  'laboratory.exchange': ['*', 'nothing'],
  'alerts.read': ['*', 'nothing'],
  'alerts.act': ['delivered escalated overdue queued read', 'nothing'],
  'alerts.assign': ['delivered escalated overdue queued read', 'nothing'],
};

/**
 * Who may do what, written down a second time and by hand, beside `policy.ts`: the two are compared cell by cell.
 *
 * Roles: l liaison, f forensic, m ministry, c coordinator, v oversight, a machine account, d delivery, o operator, p platform, y family.
 * A word is a mark and the roles that it speaks of: none for what is their institution's own, `+` for that and for what it
 * is a party to, `^` for what it is a party to, `@` for what is the platform's, `*` for everything. `!` at the end: something
 * of another institution can be seen by it, so that a session must say what for.
 */
export const ORACLE: Readonly<Record<string, string>> = {
  'reports.file': 'lca *o',
  'reports.read': 'lfmca *o',
  'reports.amend': 'lca *o',
  'reports.withdraw': 'lc',
  'drafts.write': 'lc',
  'drafts.forget': '*p',
  'cases.move': 'lc',
  'consents.record': 'lc',
  'consents.withdraw': 'lc',
  'transmissions.send': 'lc',
  'transmissions.answer': '^lc !',
  'transmissions.read': '+lmc !',
  'inquiries.ask': 'lc',
  'inquiries.read': '+lmc !',
  'inquiries.answer': '+lc !',
  'referrals.end': '*p',
  'families.seek': 'fc !',
  'events.read': '+lfmc !',
  'events.coordinate': 'fc !',
  'events.answer': '^lc !',
  'events.takeOver': '^fc !',
  'events.contribute': '+lfc !',
  'events.identify': '+lfc !',
  'events.reckon': '+fc !',
  'events.reexamine': '+lfc !',
  'events.follow': '*p',
  'incidents.read': '*lfmcvao',
  'incidents.load': '*o',
  'procedures.kinds': '*lfmcvao',
  'procedures.addKind': '*o',
  'procedures.open': 'lfc',
  'procedures.read': '+lfmc !',
  'procedures.act': '+lfmc !',
  'procedures.refer': '^lc',
  'procedures.confide': '+lc',
  'procedures.follow': '*p',
  'offers.read': '*lfmcvao',
  'offers.make': 'lmc',
  'reintegration.read': 'lc',
  'reintegration.agree': 'lc',
  'reintegration.refer': 'lc',
  'reintegration.follow': '*p',
  'family.issue': 'lc',
  'family.heed': 'lc',
  'family.look': 'y',
  'family.decide': 'y',
  'family.write': 'y',
  'family.join': 'y',
  'family.complain': 'y',
  'approvals.ask': 'lfmcv @o',
  'approvals.read': '+lfmcv @vo',
  'approvals.answer': '+lfmcv @vo',
  'approvals.name': '*o',
  'approvals.expire': '*p',
  'approvals.perform': '*p',
  'complaints.open': 'lfmc',
  'complaints.read': '+lcv',
  'complaints.handle': 'cv',
  'complaints.follow': '*p',
  'exports.read': 'c *vo',
  'breakGlass.read': '+lfmc *vo',
  'breakGlass.review': '^c *v',
  'breakGlass.confirm': 'lfc',
  'breakGlass.follow': '*p',
  'demands.read': 'cv',
  'demands.enter': 'cv',
  'demands.answer': 'c',
  'demands.count': '*lfmcvao',
  'misuse.read': '*vo ^c',
  'misuse.judge': '*v',
  'misuse.reopen': '*v +c',
  'decoys.change': '*v',
  'misuse.tell': '*p',
  'recommendations.make': 'v',
  'recommendations.answer': '^mc',
  'recommendations.read': '*lfmcvao',
  'oversight.read': '*vo',
  'remains.register': 'fca *o',
  'remains.read': 'fmca *o',
  'remains.amend': 'fca *o',
  'remains.withdraw': 'fc',
  'photographs.add': 'lfc',
  'photographs.read': '+lfmc !',
  'photographs.reveal': '+fc !',
  'living.register': 'lcad *o',
  'living.read': 'lmca *o',
  'living.amend': 'lca *o',
  'living.withdraw': 'lc',
  'frequencies.read': 'fc @lfmcva *o',
  'frequencies.import': 'fc *o',
  'haplotypes.read': 'fc *o',
  'haplotypes.import': 'fc *o',
  'kinship.read': '*lfmcvao',
  'kinship.set': '*o',
  'routing.read': 'lfmca *o',
  'institutions.read': '*lfmcvao',
  'institutions.enrol': '*o',
  'institutions.close': '*o',
  'institutions.handover': 'mc *vo',
  'mechanisms.add': '*o',
  'mechanisms.confirm': 'c *o',
  'sampleRules.set': 'c *o',
  'publicContact.set': 'c *o',
  'blindReview.set': 'c *o',
  'agreements.read': '*lfmcvao',
  'agreements.sign': 'mc *o',
  'agreements.follow': '*p',
  'users.enrol': 'c *o',
  'users.read': 'lfmc *o',
  'tokens.own': '*lfmcvo',
  'passkeys.own': '*lfmcvo',
  'machines.manage': 'c *o',
  'sessions.open': '*lfmcvao',
  'sessions.own': '*lfmcvao',
  'sessions.end': 'c *o',
  'records.confirm': 'lfc',
  'records.compare': '*p',
  'withdrawals.reapply': '*o',
  'self.read': '*lfmcvao',
  'imports.run': 'lfcad *o',
  'imports.commit': 'lfca *o',
  'imports.read': 'lfca *o',
  'imports.undo': 'c *o',
  'matching.run': 'lfca *op',
  'matching.read': 'lfmca *o !',
  'matching.compare': '*op',
  'models.read': '*lfmcvao',
  'models.fit': '*o',
  'models.use': '*o',
  'fairness.read': '*vo',
  'calibration.read': '*vo',
  'matches.open': '*p',
  'matches.lapse': '*p',
  'matches.settle': '*p',
  'retention.apply': '*p',
  'matches.read': '+lfmca *o !',
  'matches.decide': '+lfc !',
  'matches.data': '+lfc !',
  'matches.look': '+lfc !',
  'matches.rest': '+lfc !',
  'search.read': 'lfc !',
  'matches.join': '+lfc !',
  'matches.judge': '+lfc !',
  'matches.know': '*o',
  'matches.release': '+lfc !',
  'matches.breakGlass': '+lf !',
  'matches.trace': 'lfmc *o !',
  'matches.cap': 'lfc',
  'matches.recall': '+lfc !',
  'matches.ask': 'lfc !',
  'matches.export': 'fca *o !',
  'companions.read': '+lfmc !',
  'companions.answer': '+lc !',
  'companions.propose': '*p',
  'responsible.read': 'lmc',
  'responsible.answer': 'lc',
  'responsible.told': 'lmc',
  'responsible.questions': 'lmc',
  'responsible.ask': 'lc',
  'responsible.reply': 'lc',
  'responsible.trace': 'lmc *o',
  'responsible.tell': '*p',
  'identifications.read': '+lfmc !',
  'identifications.propose': '+lfc !',
  'identifications.confirm': '+lfc !',
  'identifications.allow': '+lc !',
  'identifications.contest': '+lc !',
  'identifications.examine': '+fc !',
  'identifications.lapse': '*p',
  'tellings.read': 'lc',
  'tellings.write': 'lc',
  'laboratory.family': 'fc',
  'laboratory.plan': 'fc',
  'laboratory.words': 'fc',
  'laboratory.identify': 'fc !',
  'laboratory.match': 'fc !',
  'laboratory.weigh': '+fc !',
  'laboratory.exchange': '+f !',
  'laboratory.follow': '*p',
  'alerts.read': '+lfmcva *o !',
  'alerts.act': 'lfc +m @o !',
  'alerts.assign': 'lfmc !',
  'absences.read': 'lfmc',
  'absences.say': 'lfmc',
  'absences.sayOfOthers': 'c',
  'digests.choose': 'lfmc',
  'overdue.read': 'lfmca *vo',
  'alerts.raise': '*p',
  'alerts.escalate': '*p',
  'alerts.deliver': '*p',
  'webhooks.manage': 'ca *o',
  'forms.read': '+lfmca *o !',
  'records.export': 'ca *o',
  'system.size': '*o',
  'audit.read': '*vo',
  'system.read': '*cvo',
  'statistics.read': '*lfmcvao',
};

export const LETTERS: Readonly<Record<string, Role>> = {
  l: 'liaison',
  f: 'forensic',
  m: 'ministry',
  c: 'coordinator',
  v: 'oversight',
  a: 'machine',
  d: 'delivery',
  o: 'operator',
  p: 'platform',
  y: 'family',
};

const REACH: Readonly<Record<string, readonly ActorRelation[]>> = {
  '+': ['own', 'party'],
  '^': ['party'],
  '@': ['platform'],
  '*': ['own', 'party', 'platform', 'foreign'],
};

export interface Asker {
  readonly roles: readonly Role[];
  readonly only?: readonly string[];
  readonly hasSession: boolean;
  readonly purpose?: Purpose | undefined;
}

export type Verdict = 'allowed' | 'denied' | 'says no purpose' | 'not found';

/** What the table says of one cell. */
export function verdictOf(asker: Asker, operation: string, relation: ActorRelation): Verdict {
  const relations = relationsOf(asker, operation);
  if (relations.size === 0) return 'denied';
  if (mustSayPurpose(operation) && asker.hasSession && asker.purpose === undefined) return 'says no purpose';
  return relations.has(relation) ? 'allowed' : 'not found';
}

/** The relations in which somebody may do this; none where the token's scopes leave it out. */
export function relationsOf(
  { roles, only }: Pick<Asker, 'roles' | 'only'>,
  operation: string,
): ReadonlySet<ActorRelation> {
  const inScope = only?.includes(operation) ?? true;
  const words = inScope ? wordsOf(operation) : [];
  return new Set(words.filter(({ role }) => roles.includes(role)).flatMap(({ relations }) => [...relations]));
}

function mustSayPurpose(operation: string): boolean {
  return ORACLE[operation]?.endsWith('!') ?? false;
}

interface Word {
  readonly role: Role;
  readonly relations: readonly ActorRelation[];
}

const read = new Map<string, readonly Word[]>();

function wordsOf(operation: string): readonly Word[] {
  const known = read.get(operation);
  if (known) return known;
  const words = (ORACLE[operation] ?? '')
    .split(' ')
    .filter((word) => word !== '!')
    .flatMap(readWord);
  read.set(operation, words);
  return words;
}

function readWord(word: string): Word[] {
  const relations = REACH[word.charAt(0)];
  return [...(relations ? word.slice(1) : word)].map((letter) => {
    const role = LETTERS[letter];
    if (!role) throw new Error(`The oracle knows no role "${letter}".`);
    return { role, relations: relations ?? ['own'] };
  });
}
