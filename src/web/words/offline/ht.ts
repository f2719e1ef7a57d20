import type { en } from './en.js';

/** To be reviewed by a native speaker. */
export const ht: typeof en = {
  line: {
    none: 'Pa gen koneksyon',
    noneWaiting_one: 'Pa gen koneksyon · {{count}} ap tann',
    noneWaiting_other: 'Pa gen koneksyon · {{count}} ap tann',
    waiting_one: '{{count}} ap tann pou ale',
    waiting_other: '{{count}} ap tann pou ale',
    signOutTitle: 'Gen yon bagay ki nan navigatè sa a sèlman',
    signOutText_one:
      'Lè ou soti, navigatè sa a vide, epi {{count}} bouyon oswa resi ki pa lòt kote ale avè l. Voye l oswa sere l nan yon fichye anvan.',
    signOutText_other:
      'Lè ou soti, navigatè sa a vide, epi {{count}} bouyon oswa resi ki pa lòt kote ale avè l. Voye yo oswa sere yo nan yon fichye anvan.',
    signOutPictures_one:
      'Lè ou soti, navigatè sa a vide, ansanm ak {{count}} foto ki poko avèk rapò li a. Rete jiskaske li ale.',
    signOutPictures_other:
      'Lè ou soti, navigatè sa a vide, ansanm ak {{count}} foto ki poko avèk rapò yo. Rete jiskaske yo ale.',
    stay: 'Rete konekte',
    signOutAnyway: 'Soti epi pèdi l',
    newVersion: 'Gen yon vèsyon ki pi nouvo nan konsòl sa a.',
    takeVersion: 'Chaje l kounye a',
    needed: 'Ekran sa a bezwen koneksyon.',
    meanwhile: 'Ou ka ekri rapò san li.',
  },
  drafts: {
    title: 'Bouyon ak anvwa',
    lead: 'Sa moun ap ekri, ak sa k ap tann pou ale. Yon bouyon efase apre swasant jou san yon etap.',
    new: 'Nouvo rapò',
    here: 'Nan navigatè sa a',
    others: 'Sou sèvè a, nan enstitisyon pa w',
    nothing: 'Pa gen anyen k ap ekri.',
    open: 'Kontinye',
    sendNow: 'Voye kounye a',
    save: 'Sere nan yon fichye',
    discard: 'Jete',
    saveTitle: 'Sere nan yon fichye chifre',
    saveText: 'Fichye a louvri sou nenpòt konsòl ak mo sa yo, epi ak anyen lòt. Kenbe yo lwen fichye a.',
    passphrase: 'Mo pou fichye a',
    passphraseHint: 'Uit karaktè omwen.',
    load: 'Louvri yon fichye',
    loadTitle: 'Louvri yon fichye chifre',
    loadFile: 'Fichye',
    loadFailed:
      'Li pa louvri: lòt mo, yon lòt kalite fichye, oswa yon vèsyon konsòl la ki pi nouvo. Verifye mo yo.',
    discardTitle: 'Jete bouyon sa a?',
    discardText: 'Li ale pou tout enstitisyon pa w, epi li pa tounen. Ekri {{word}} pou konfime.',
    cancel: 'Kite l',
    again: 'Kontinye kòm nouvo bouyon',
    protects:
      'Bouyon yo chifre nan navigatè sa a, ak yon kle okenn pwogram nan paj la pa ka li. Sa pa pwoteje kont moun ki gen òdinatè sa a ak kont ou: fèmen ekran an, epi soti si plizyè moun sèvi avè l.',
    tries_one: '{{count}} esè',
    tries_other: '{{count}} esè',
    size: '{{count}} kB pou voye',
    goes: 'efase {{when}} si pèsonn pa ekri',
    state: {
      only_here: 'nan navigatè sa a sèlman',
      sending: 'sou wout',
      on_server: 'sou sèvè a',
      filing: 'pou depoze',
      filed: 'depoze: resi pou remèt',
      differs: 'pa menm ak pa yon kòlèg',
    },
    why: {
      no_line: 'Platfòm nan pa reponn',
      signed_out: 'Sesyon ou fini: konekte ankò epi l ap ale',
      refused: 'Platfòm nan pa aksepte l',
      changed: 'Yon kòlèg ekri ladan l: gade l ankò, epi depoze l',
      gone: 'Li pa sou sèvè a ankò: yon kòlèg depoze l oswa jete l, oswa li te twò vye',
    },
  },
};
