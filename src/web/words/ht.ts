import { values } from '../../words/values/ht.js';
import { ht as offline } from './offline/ht.js';
import { ht as report } from './report/ht.js';
import { ht as vocabulary } from './vocabulary/ht.js';
import type { CoreWords } from './en.js';

/** To be reviewed by a native speaker. */
export const ht: CoreWords = {
  ...{ ...report, ...offline, ...vocabulary },
  value: values,
  product: 'Huella',
  invented: 'Done envante',
  skip: 'Ale nan kontni an',
  colon: ':',
  language: 'Lang',
  menu: 'Meni',
  signOut: 'Soti',
  loading: 'Yon ti moman …',
  again: 'Eseye ankò',
  failed: 'Platfòm nan pa reponn. Verifye koneksyon an epi eseye ankò.',
  refused: 'Sa a pa la, oswa li pa pou ou.',
  undone: {
    unanswered:
      'Platfòm nan pa reponn: nou pa sèten sa a te ekri. Verifye koneksyon an, epi gade kijan sa ye anvan ou refè l.',
    refused: 'Yo refize sa a: li pa la, oswa li pa pou ou. Anyen pa ekri.',
    signed_out: 'Sesyon ou an fini. Anyen pa ekri.',
    broken:
      'Gen yon bagay ki pa mache sou platfòm nan, epi anyen pa ekri. Eseye ankò; si sa rive ankò, di moun ki jere l la.',
  },
  asGraphql: 'Gade li an GraphQL',
  copy: 'Kopye',
  copied: 'Kopye deja',
  close: 'Fèmen',
  more: 'Montre plis',
  nav: {
    today: 'Jodi a',
    cases: 'Dosye yo',
    inquiries: 'Kesyon yo',
    search: 'Chèche',
    candidates: 'Kandida yo',
    procedures: 'Demach',
    offers: 'Fòmasyon ak travay',
    approvals: 'Dezyèm moun',
    oversight: 'Sipèvizyon',
    report: 'Fè rapò',
    drafts: 'Bouyon',
    integrations: 'Entegrasyon',
    account: 'Kont mwen',
    explorer: 'Eksploratè API a',
    goTo: 'Ale nan (Ctrl K)',
  },
  signIn: {
    title: 'Chèche ansanm moun migran ki disparèt yo',
    text: 'Antre ak kont enstitisyon ou te ba ou a.',
    action: 'Konekte',
    passkey: 'Konekte ak yon kle aksè',
    passkeyFailed:
      'Kle aksè a pa t ka sèvi. Eseye ankò; se pou li yon kle platfòm sa a, sou aparèy sa a oswa sou yon kle ou konekte.',
    ended: 'Ou pa konekte, oswa sesyon ou fini.',
  },
  purpose: {
    title: 'Sou ki sa w ap travay kounye a?',
    text: 'Li rete bò kote tout sa ou li nan lòt enstitisyon yo, epi yo ka wè li.',
    words: {
      search: 'Chèche moun ki disparèt',
      forensic_matching: 'Idantifye moun ki mouri',
      casework: 'Travay sou yon dosye ak lòt bò a',
      oversight: 'Veye dat limit yo',
      administration: 'Jere enstalasyon an',
    },
  },
};
