import { identification } from '../identification/ht.js';
import { telling } from '../telling/ht.js';
import { alerts } from '../alerts/ht.js';
import { transmission } from '../transmission/ht.js';
import { integrations } from '../integrations/ht.js';
import { companions } from '../companions/ht.js';
import { approvals } from '../approvals/ht.js';
import { inquiries } from '../inquiries/ht.js';
import { demands } from '../demands/ht.js';
import { dna } from '../dna/ht.js';
import { palette } from '../palette/ht.js';
import { people } from '../people/ht.js';
import { account } from '../account/ht.js';
import { kept } from '../kept/ht.js';
import { shut } from '../shut/ht.js';
import { search } from '../search/ht.js';
import { urgent } from '../urgent/ht.js';
import { triage } from '../triage/ht.js';
import { photographs } from '../photographs/ht.js';
import { offers } from '../offers/ht.js';
import { oversight } from '../oversight/ht.js';
import { papers } from '../papers/ht.js';
import { procedures } from '../procedures/ht.js';
import { pictures } from '../pictures/ht.js';
import { record } from '../record/ht.js';
import { alertKinds } from '../../../words/alert-kinds/ht.js';
import { textsOf } from '../../../words/alert-kinds/one-text.js';
import { said } from '../../../words/said/ht.js';
import type { CaseworkWords } from './en.js';

/** To be reviewed by a native speaker. */
export const casework: CaseworkWords = {
  today: {
    title: 'Jodi a',
    lead: 'Sa k ap tann ou menm ak enstitisyon ou, sa ki pi prese yo anvan.',
    mine: 'Pa mwen',
    all: 'Pa enstitisyon an',
    nothing: 'Anyen pa ap tann. Sa ki rive parèt isit la, ak dat limit li.',
    overdue: 'Dat limit la pase',
    today: 'Pou jodi a',
    week: 'Nan yon semèn',
    later: 'Pita',
    due: 'dat limit: {{when}}',
    wasDue: 'dat limit la pase: {{when}}',
    nobody: 'poko gen moun ki responsab',
    matches_one: '{{count}} korespondans',
    matches_other: '{{count}} korespondans',
  },
  alert: {
    title: 'Alèt {{code}}',
    due: 'Dat limit',
    owner: 'Responsab',
    state: 'Eta',
    opened: 'Louvri',
    why: 'De kisa li ye',
    look: 'Gade korespondans lan',
    next: 'Si pèsonn pa aji: {{step}}, {{when}}',
    proof: 'Kiyès yo te avèti, ak prèv la',
    history: 'Sa ki te fèt',
    acknowledge: 'Mwen li li epi mwen pran li an chaj',
    acknowledged: 'Pran an chaj {{when}}.',
    attempts: 'esè: {{count}}',
  },
  kind: textsOf(alertKinds, 'title'),
  alertState: {
    queued: 'sou wout',
    delivered: 'rive',
    read: 'pran an chaj',
    acted: 'reponn',
    overdue: 'anreta',
    escalated: 'monte pi wo',
    closed: 'fèmen',
  },
  step: {
    reminder: 'yon rapèl',
    coordinator: 'yo avèti kowòdinasyon an',
    ministry: 'yo avèti ministè a',
    oversight: 'yo avèti ògàn siveyans lan',
  },
  channel: { inbox: 'Bwat resepsyon', mail: 'Imel', webhook: 'Webhook' },
  delivery: {
    bundled: 'ap tann pati an gwoup',
    delivered: 'rive',
    dropped: 'abandone',
    due: 'pou fèt',
    failed: 'echwe',
    waiting: 'ap tann',
  },
  candidates: {
    title: 'Kandida yo',
    nothing: 'Pa gen pè k ap tann. Lè konparezon an jwenn youn, li parèt isit la.',
    open: 'Pou gade',
    done: 'Tout',
    hidden: 'yo pa montre ou li',
    own: 'pa nou',
  },
  band: { strong: 'fò', moderate: 'mwayen', weak: 'fèb', hidden: 'kache pandan w ap jije' },
  matchState: {
    settled: 'regle: yon dosye idantifye ak yon lòt',
    candidate: 'poko gade',
    notified: 'y ap gade li',
    in_confirmation: 'posib pou tou de bò yo',
    conflict: 'bò yo pa dakò',
    excluded: 'eskli',
    identified: 'idantifye',
    lapsed: 'fini',
  },
  sideState: {
    unseen: 'poko gade',
    acknowledged: 'wè li',
    under_review: 'ap gade li',
    more_data_requested: 'bezwen plis done',
    plausible: 'kwè li posib',
    excluded: 'eskli li',
    inconclusive: 'pa ka deside',
  },
  group: {
    name: 'Non',
    document: 'Papye ak nimewo yo',
    age: 'Laj ak nesans',
    sex: 'Sèks',
    stature: 'Wotè ak pwa',
    time: 'Dat',
    place: 'Kote ak orijin',
    marks: 'Mak ak aparans',
    medical: 'Bagay medikal',
    dental: 'Dan',
    effects: 'Rad ak afè',
    kin: 'Non fanmi',
    life: 'Lang, pèp ak travay',
    event: 'Menm evènman',
    company: 'Menm vwayaj oswa menm fanmi',
    death: 'Kòz, fason ak eta lanmò a',
    dna: 'ADN',
  },
  compare: {
    degree: 'Degre',
    across:
      'Youn nan de dosye yo se pou yon lòt enstitisyon: yo di jan koresponn nan fò pa degre li, epi sa ki dakò ak yon mo. Chif ADN yo vini pa echanj.',
    inFavour: 'Sa ki pale an favè yon sèl moun',
    nothingInFavour: 'Anyen nan sa yo konpare pa dakò.',
    weighing: { little: 'peze piti', some: 'peze kèk', much: 'peze anpil', open: 'rete louvri' },
    bandSince: 'Lè bò pa ou te deside, degre a te {{then}}; depi {{when}} li {{now}}.',
    bandFromTo: 'anvan {{then}}, kounye a {{now}}',
    bandByModel:
      'Dapre nouvo modèl {{model}} degre a t ap {{now}}; lè bò pa ou te deside, li te {{then}}. Desizyon an rete: gade li ankò.',
    bandBecause: 'Sa ki peze yon lòt jan: {{groups}}.',
    bandOthers: 'Dosye li yo di menm bagay. Se sa yo konnen sou lòt yo ki chanje.',
    decidedAt:
      'Konparezon an te di {{then}} lè yo te pran desizyon sa a, kounye a li di {{now}}: gade l ankò.',
    title: 'Konpare',
    reported: 'Rapò a: jan fanmi an rakonte li',
    found: 'Sa yo jwenn: jan yo egzamine li',
    alive: 'Jwenn vivan: jan yo anrejistre li',
    other: 'Lòt dosye a',
    agrees: 'dakò',
    differs: 'pa dakò',
    close: 'prèske dakò',
    noData: 'pa gen done',
    weight: 'pwa',
    field: 'Chan',
    waterfall: 'Kijan pwa a adisyone (log10)',
    against: 'Sa ki pale kont li',
    nothingAgainst: 'Anyen nan sa yo konpare pa pale kont li. Sa pa yon prèv.',
    speaksFor: 'Sa ki pale pou li',
    missing: 'Sa ki manke',
    competing: 'Lòt kandida ki louvri pou menm dosye yo',
    hidden_one: '{{count}} chan kache',
    hidden_other: '{{count}} chan kache',
    hiddenWhy: 'Akò ki genyen ant de enstitisyon yo pa rive jiska la, oswa lalwa youn pa admèt li.',
    share: 'Pwobabilite pou tou de se yon sèl moun',
    or: 'oswa pèsonn nan bank sa yo',
    probableRange: 'ant {{least}} ak {{most}}',
    smallBank: 'bank piti',
    smallBankOwn:
      'Bank piti ({{records}} nan sa ki pi piti a): yo prèske pa konnen konbyen nan dosye li yo ki gen yon lòt dosye menm moun nan; se poutèt sa gen yon entèval, pa yon sèl chif.',
    smallBankForeign:
      'Bank piti: yo prèske pa konnen konbyen nan dosye li yo ki gen yon lòt dosye menm moun nan. Se degre a sèlman yo ka di.',
    model: 'modèl {{version}}',
    notIdentified: 'Yon nòt pa janm yon idantifikasyon: de enstitisyon deside, ak yon metòd ki ka pote li.',
    decide: 'Sa bò pa ou kenbe',
    plausible: 'Posib',
    inconclusive: 'Pa ka deside',
    exclude: 'Eskli',
    reason: 'Rezon',
    words: 'An mo (san non, tanpri)',
    cancel: 'Anile',
    confirm: 'Ekri li',
    decided: 'Bò pa ou {{state}}. Kounye a korespondans lan: {{match}}.',
    conflictVersion: 'Yon moun chanje li pandan tan sa a. Kounye a ou wè sa ki pi nouvo a; gade ankò.',
    between: 'ant tou de',
    hiddenValue: 'kache',
    nothingLikeIt: 'anyen ki sanble',
    lesser: 'ak {{count}} ki pi piti, ansanm {{weight}}',
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
    title: 'Pa gen anyen isit la',
    text: 'Adrès sa a pa pou okenn ekran. Petèt li koupe, oswa li soti nan yon lòt vèsyon.',
    today: 'Ale nan Jodi a',
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
};
