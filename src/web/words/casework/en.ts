import { identification } from '../identification/en.js';
import { telling } from '../telling/en.js';
import { alerts } from '../alerts/en.js';
import { transmission } from '../transmission/en.js';
import { integrations } from '../integrations/en.js';
import { companions } from '../companions/en.js';
import { approvals } from '../approvals/en.js';
import { inquiries } from '../inquiries/en.js';
import { demands } from '../demands/en.js';
import { dna } from '../dna/en.js';
import { palette } from '../palette/en.js';
import { people } from '../people/en.js';
import { account } from '../account/en.js';
import { kept } from '../kept/en.js';
import { shut } from '../shut/en.js';
import { search } from '../search/en.js';
import { urgent } from '../urgent/en.js';
import { triage } from '../triage/en.js';
import { photographs } from '../photographs/en.js';
import { offers } from '../offers/en.js';
import { oversight } from '../oversight/en.js';
import { papers } from '../papers/en.js';
import { procedures } from '../procedures/en.js';
import { pictures } from '../pictures/en.js';
import { record } from '../record/en.js';
import { alertKinds } from '../../../words/alert-kinds/en.js';
import { textsOf } from '../../../words/alert-kinds/one-text.js';
import { said } from '../../../words/said/en.js';

import type { Wide } from '../en.js';

/** What the screens of casework say, which are fetched with the first of them. */
export const casework = {
  today: {
    title: 'Today',
    lead: 'What waits for you and your institution, soonest deadline first.',
    mine: 'Mine',
    all: 'Of the institution',
    nothing: 'Nothing waits. What comes in stands here, with its deadline.',
    overdue: 'Overdue',
    today: 'Due today',
    week: 'Due within a week',
    later: 'Later',
    due: 'due {{when}}',
    wasDue: 'was due {{when}}',
    nobody: 'nobody’s yet',
    matches_one: '{{count}} match',
    matches_other: '{{count}} matches',
  },
  alert: {
    title: 'Alert {{code}}',
    due: 'Due',
    owner: 'Owner',
    state: 'State',
    opened: 'Opened',
    why: 'What it is about',
    look: 'Look at the match',
    next: 'If nobody acts: {{step}}, {{when}}',
    proof: 'Who was told, and the proof of it',
    history: 'What was done',
    acknowledge: 'I have read it and take it on',
    acknowledged: 'Taken on at {{when}}.',
    attempts: 'attempts: {{count}}',
  },
  kind: textsOf(alertKinds, 'title'),
  alertState: {
    queued: 'on its way',
    delivered: 'delivered',
    read: 'taken on',
    acted: 'answered',
    overdue: 'overdue',
    escalated: 'escalated',
    closed: 'closed',
  },
  step: {
    reminder: 'a reminder',
    coordinator: 'the coordinator is told',
    ministry: 'the ministry is told',
    oversight: 'the oversight body is told',
  },
  channel: { inbox: 'Inbox', mail: 'Mail', webhook: 'Webhook' },
  delivery: {
    bundled: 'waits for its bundle',
    delivered: 'delivered',
    dropped: 'dropped',
    due: 'due',
    failed: 'failed',
    waiting: 'waiting',
  },
  candidates: {
    title: 'Candidates',
    nothing: 'No pair waits. When the comparison finds one, it stands here.',
    open: 'To be looked at',
    done: 'All',
    hidden: 'not shown to you',
    own: 'ours',
  },
  band: { strong: 'strong', moderate: 'moderate', weak: 'weak', hidden: 'hidden while you judge' },
  matchState: {
    settled: 'settled: a record is identified with another',
    candidate: 'not looked at',
    notified: 'being looked at',
    in_confirmation: 'held plausible by both',
    conflict: 'the sides differ',
    excluded: 'excluded',
    identified: 'identified',
    lapsed: 'ended',
  },
  sideState: {
    unseen: 'has not looked',
    acknowledged: 'has seen it',
    under_review: 'is looking',
    more_data_requested: 'needs more data',
    plausible: 'holds it plausible',
    excluded: 'excludes it',
    inconclusive: 'cannot decide',
  },
  group: {
    name: 'Names',
    document: 'Papers and their numbers',
    age: 'Age and birth',
    sex: 'Sex',
    stature: 'Stature and weight',
    time: 'Dates',
    place: 'Places and origin',
    marks: 'Marks and appearance',
    medical: 'Medical findings',
    dental: 'Teeth',
    effects: 'Clothes and belongings',
    kin: "Relatives' names",
    life: 'Languages, people and work',
    event: 'Shared event',
    company: 'One journey or family',
    death: 'Cause, manner and state of death',
    dna: 'DNA',
  },
  compare: {
    degree: 'Degree',
    across:
      'One of the two records is another institution’s: how strong the match is is told by its degree, and what agrees by a word. Figures of DNA come by exchange.',
    inFavour: 'What speaks for one person',
    nothingInFavour: 'Nothing that was compared agrees.',
    weighing: { little: 'weighs little', some: 'weighs some', much: 'weighs much', open: 'stays open' },
    bandSince: 'When your side decided, the match was {{then}}; since {{when}} it is {{now}}.',
    bandFromTo: 'was {{then}}, is {{now}}',
    bandByModel:
      'By the new model {{model}} it would be {{now}}; when your side decided, it was {{then}}. The decision stands: look at it again.',
    bandBecause: 'Weighs otherwise: {{groups}}.',
    bandOthers: 'Its records say the same. What is known of others has changed.',
    decidedAt: 'The comparison said {{then}} when this was decided, and says {{now}} now: look again.',
    title: 'Compare',
    reported: 'Reported: as the family tells it',
    found: 'Found: as it was examined',
    alive: 'Found alive: as it was registered',
    other: 'The other record',
    agrees: 'agrees',
    differs: 'differs',
    close: 'nearly agrees',
    noData: 'no data',
    weight: 'weight',
    field: 'Field',
    waterfall: 'How the weight adds up (log10)',
    against: 'What speaks against',
    nothingAgainst: 'Nothing that was compared speaks against it. That is not a proof.',
    speaksFor: 'What speaks for',
    missing: 'What is missing',
    competing: 'Other open candidates of the same records',
    hidden_one: '{{count}} field is hidden',
    hidden_other: '{{count}} fields are hidden',
    hiddenWhy:
      'The agreement between the two institutions does not reach so far, or the law of one does not admit it.',
    share: 'Probability that the two are one person',
    or: 'or nobody in these banks',
    probableRange: 'between {{least}} and {{most}}',
    smallBank: 'small bank',
    smallBankOwn:
      'Small bank ({{records}} in the smaller one): how many of its records have a counterpart is hardly known, so there is a range and no figure.',
    smallBankForeign:
      'Small bank: how many of its records have a counterpart is hardly known. The band is all that can be said.',
    model: 'model {{version}}',
    notIdentified:
      'A score is never an identification: two institutions decide, by a method that carries it.',
    decide: 'What your side holds',
    plausible: 'Plausible',
    inconclusive: 'Cannot decide',
    exclude: 'Exclude',
    reason: 'Reason',
    words: 'In words (no names, please)',
    cancel: 'Cancel',
    confirm: 'Say so',
    decided: 'Your side {{state}}. The match is now: {{match}}.',
    conflictVersion: 'Somebody has changed it meanwhile. What you see is now the newest; look again.',
    between: 'between the two',
    hiddenValue: 'hidden',
    nothingLikeIt: 'nothing like it',
    lesser: 'and {{count}} lesser ones, together {{weight}}',
  },
  identification,
  telling,
  integrations,
  companions,
  approvals,
  inquiries,
  alerts,
  transmission,
  demands,
  dna,
  urgent,
  palette,
  people,
  nowhere: {
    title: 'Nothing is here',
    text: 'This address belongs to no screen. It may have been cut off, or come from another release.',
    today: 'Go to Today',
  },
  shut,
  account,
  kept,
  search,
  triage,
  photographs,
  pictures,
  offers,
  oversight,
  papers,
  procedures,
  record,
  said,
} as const;

export type CaseworkWords = Wide<typeof casework>;
