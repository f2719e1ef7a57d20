import { alertKinds } from '../../../../words/alert-kinds/ht.js';
import { textsOf } from '../../../../words/alert-kinds/one-text.js';
import type { MailWords } from './mail-words.js';

export const HT: MailWords = {
  kinds: textsOf(alertKinds, 'mail'),
  occasions: {
    opened: 'Enstitisyon ou resevwa yon alèt ki mande atansyon li.',
    assigned: 'Yo ba ou reskonsablite yon alèt.',
    offered: 'Yon kòlèg mande w pran yon alèt sou kont ou. Li rete sou kont pa l jiskaske ou aksepte.',
    stand_in: 'Yon alèt sou kont ou kounye a, paske kòlèg ki te genyen l lan pa la oswa li ale.',
    returned: 'Yon alèt ou te remèt bay yon kòlèg sou kont ou.',
    reminder: 'Delè yon alèt ki sou kont ou pase san repons.',
    coordinator: 'Delè yon alèt enstitisyon ou pase, epi rapèl la rete san repons.',
    ministry: 'Yon enstitisyon nan peyi ou pa reponn yon alèt alè.',
    oversight: 'Yon alèt toujou san repons apre tout avi ki te prevwa yo.',
  },
  subject: 'Huella: alèt',
  code: 'Kòd',
  kind: 'Kalite',
  due: 'Delè',
  open: 'Louvri alèt la pou wè sa li ye epi pou reponn li:',
  footer: 'Mesaj sa a pa gen done sou okenn moun. Pa reponn li.',
  bundle: {
    subject: 'Huella: alèt ki rive',
    intro: 'Alèt sa yo rive jwenn ou depi dènye mesaj la.',
    note: 'Ou chwazi resevwa avi yo an gwoup. Sa ki ijan rive touswit.',
  },
  week: {
    subject: 'Huella: semèn enstitisyon ou',
    intro: 'Sa ki an reta, sa k ap tann ak sa ki regle nan enstitisyon ou, an chif.',
    note: 'Ou resevwa mesaj sa a kòm kowòdonasyon. Ou ka chwazi pa resevwa l.',
    asOf: 'Jou',
    overdue: {
      to_3_days: 'An reta, jiska twa jou',
      to_10_days: 'An reta, ant twa ak dis jou',
      to_30_days: 'An reta, ant dis ak trant jou',
      longer: 'An reta, plis tan',
    },
    escalated: 'An reta, epi lòt moun okouran',
    soon: 'Louvri, delè nan sèt jou',
    later: 'Louvri, delè pita',
    inTime: 'Reponn nan sèt dènye jou yo, alè',
    late: 'Reponn nan sèt dènye jou yo, an reta',
  },
  inbox: 'Louvri lis la:',
};
