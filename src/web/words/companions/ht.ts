import { alertKinds } from '../../../words/alert-kinds/ht.js';

/** To be reviewed by a native speaker. */
export const companions = {
  title: alertKinds.companions.title,
  lead: 'Platfòm nan panse moun sa yo ka te vwayaje ansanm oswa yo ka fanmi. Li pa di kiyès ki t ap mennen vwayaj la epi li pa idantifye pèsonn. Tou de responsab yo dwe konfime sa. Reponn pou pwòp rapò pa ou a; si ou pa konnen, mande fanmi an anvan. Lè tou de konfime, platfòm nan pran yo pou de moun diferan.',
  nothing: 'Pa gen moun ki pwopoze.',
  none: {
    proposed: 'Pa gen anyen k ap tann repons.',
    confirmed: 'Poko gen moun ki konfime.',
    refused: 'Yo pa refize anyen.',
  },
  unseen: 'yon rapò ki pa montre plis',
  recorded: 'Yon rapò site lòt la.',
  state: {
    proposed: 'pou reponn',
    confirmed: 'tou de konfime',
    refused: 'refize',
    lapsed: 'pa pwopoze ankò',
  },
  said: {
    none: 'pa reponn',
    confirmed: 'konfime',
    refused: 'refize',
  },
  ours: 'Enstitisyon pa nou',
  theirs: 'Lòt enstitisyon an',
  waits: 'Lòt enstitisyon an konfime, l ap tann repons pa ou a.',
  twoPeople:
    'Tou de rapò yo se pou enstitisyon ou an: yon moun reponn pou youn, yon lòt moun reponn pou lòt la.',
  whoAnswers: 'Se moun lyezon an oswa kowòdonatè enstitisyon ou an ki reponn.',
  yes: 'Yo ale ansanm',
  no: 'Yo pa ale ansanm',
  undo: 'Retire konfimasyon an',
  why: 'Poukisa',
  done: {
    proposed: 'Li ekri. Lòt bò a poko konfime.',
    confirmed: 'Li ekri. Tou de konfime.',
    refused: 'Li ekri. Yo p ap pwopoze l ankò toutotan tou de rapò yo di menm bagay.',
    lapsed: 'Li ekri.',
  },
  journey: 'Vwayaj la',
  journeyLead: 'Moun ki konfime kòm yon gwoup, chak selon sa yo montre w nan rapò li.',
  cut: 'Vwayaj sa a gwo anpil: gen moun ki manke.',
  last: 'dènye nouvèl',
  toJourney: 'Vwayaj la sou paj pa l',
  toReport: 'Tounen nan rapò {{code}}',
  noFinding: 'Li pa idantifye pèsonn, epi li pa di kiyès ki t ap mennen vwayaj la.',
  nobody: 'Pa gen moun enstitisyon ou an gen dwa konnen ki konfime ak rapò sa a.',
  more: 'Pou konnen plis sou yon rapò yo pa montre w, ekri enstitisyon ki genyen l lan epi bay kòd la.',
  noMore: 'Yo pa montre enstitisyon ou an plis nan rapò sa a: se la akò ak konsantman yo rive.',
  for: 'Pou {{code}}:',
  ask: 'Kisa pou mande fanmi yo',
  questions: 'Kisa pou mande fanmi yo',
  questionsLead:
    'Chak kesyon yon sèl fwa, ak rapò repons lan ta ede plis yo. Se sou rapò pwòp enstitisyon ou an sèlman yo mande.',
  noQuestion: 'Pou kounye a pa gen kesyon ki ta di plis.',
};
