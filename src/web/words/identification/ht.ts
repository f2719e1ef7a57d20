import { standing } from '../../../words/identification/ht.js';

/** To be reviewed by a native speaker. */
export const identification = {
  title: 'Idantifikasyon',
  of: '{{a}} ak {{b}}',
  ...standing,
  steps: 'Siyati yo',
  methods: 'Ak ki metòd',
  authority: 'Kiyès ki gen dwa deside',
  reference: 'Ki kote rapò a ye',
  laboratory: 'Laboratwa ki fè rapò a',
  words: 'An mo, lòt enstitisyon an ap li yo',
  joint:
    'Se ADN sèlman ki genyen, epi gen lòt moun nan fanmi an ki manke: gade idantifikasyon fanmi an ansanm.',
  proposeTitle: 'Pwopoze yon idantifikasyon',
  proposeText:
    'Tou de bò yo kwè li posib. Yon idantifikasyon bezwen yon metòd ki ka pote li, ak konfimasyon de enstitisyon.',
  propose: 'Pwopoze',
  confirm: 'Konfime pou enstitisyon m',
  decline: 'Refize',
  look: 'Gade idantifikasyon an',
  match: 'Gade korespondans lan',
  done: 'Nou ekri l {{when}}. Kounye a: {{state}}.',
  waits: 'Lòt enstitisyon an dwe konfime tou, pa moun ki konekte la.',
  telling: {
    title: 'Sa fanmi an ka konnen',
    text: 'Sa moun yo jwenn nan dakò pou yo di fanmi l. Yo pa di anyen anvan li dakò, epi li ka deside lòt jan pita; sa yo te deja di, li di.',
    said: {
      nobody: 'pèsonn poko mande',
      nothing: 'yo pa ka di anyen',
      only_alive: 'li vivan, epi anyen ankò',
      whereabouts: 'li vivan, ak kote li ye',
    },
    allows: {
      nothing: 'Anyen',
      only_alive: 'Li vivan, epi anyen ankò',
      whereabouts: 'Li vivan, ak kote li ye',
    },
  },
  companions: {
    title: 'Moun ki t ap vwayaje ansanm ak moun sa a',
    text: 'Èske yo ka fè enstitisyon moun ki t ap vwayaje ansanm ak li konnen yo jwenn li. Se sa sèlman y ap konnen: ni non, ni kote, ni rezilta. Yo ka retire pawòl sa a nenpòt lè; sa yo te deja di, li di.',
    family: 'Fanmi an',
    person: 'Moun yo jwenn nan',
    said: { nobody: 'pèsonn poko mande', yes: 'yo ka fè yo konnen', no: 'pa fè yo konnen' },
    ask: { family: 'Fanmi an di ou', person: 'Moun nan di ou' },
    yes: 'Wi, yo ka fè yo konnen',
    no: 'Non',
    authority: 'Si se yon timoun: otorite ki pwoteje timoun ki te deside a, ak kote sa ekri',
    write: 'Ekri sa',
    written: 'Sa ekri.',
  },
};
