import type { AlertKindWords } from './one-text.js';

export const alertKinds: AlertKindWords = {
  identification: {
    title: 'Idantifikasyon posib',
    asks: 'Yon rapò ak yon kò ka yon sèl moun. Egzamine tou de epi di sa ou panse.',
    mail: 'idantifikasyon posib',
  },
  living: {
    title: 'Petèt yo jwenn yon moun vivan',
    asks: 'Yon moun yo jwenn vivan ka moun yon fanmi ap chèche. Mande moun sa a anvan si yo ka avèti fanmi an.',
    mail: 'korespondans posib ak yon moun ki anrejistre vivan',
  },
  duplicate_report: {
    title: 'De rapò sou menm moun nan?',
    asks: 'De rapò ka sou yon sèl moun. Egzamine tou de epi di sa ou panse.',
    mail: 'rapò ki petèt fèt de fwa',
  },
  same_remains: {
    title: 'Menm rès yo nan de rejis?',
    asks: 'De rejis ka gen pati yon sèl kò. Egzamine tou de epi di sa ou panse.',
    mail: 'anrejistreman ki petèt nan de rejis',
  },
  several: {
    title: 'Plizyè korespondans',
    asks: 'Plizyè pè ka yon sèl moun chak. Egzamine chak pè epi di sa ou panse.',
    mail: 'korespondans plizyè kalite',
  },
  recall_asked: {
    title: 'Efase sa yo mande tounen an',
    asks: 'Yon lòt enstitisyon mande done li yo tounen. Efase yo epi di sa.',
    mail: 'done pou efase, yon lòt enstitisyon mande yo tounen',
  },
  recall_answered: {
    title: 'Yo reponn yon demann retrè',
    asks: 'Anyen: yon lòt enstitisyon reponn lè ou te mande done ou yo tounen. Pran nòt.',
    mail: 'yon lòt enstitisyon reponn yon demann pou efase',
  },
  transmission: {
    title: 'Yo voye yon rapò ba ou',
    asks: 'Yo voye yon rapò bay enstitisyon ou a. Di ou genyen li, oswa tounen li ak yon rezon.',
    mail: 'rapò ki transmèt, pou konfime li rive',
  },
  deletion: {
    title: 'Efase sa yo te voye',
    asks: 'Efase sa ou te resevwa ak yon rapò yo te voye ba ou, oswa di sa ou kenbe ak poukisa.',
    mail: 'done pou efase, nan yon rapò transmisyon li fini',
  },
  inquiry: {
    title: 'Yon kesyon pou yon rejis',
    asks: 'Yo mande yon rejis si yon moun la oswa te la. Reponn.',
    mail: 'kesyon bay yon rejis, pou reponn',
  },
  data_request: {
    title: 'Lòt bò a bezwen plis done',
    asks: 'Lòt bò yon korespondans bezwen done pou li deside. Voye yo, oswa di poukisa ou pa kapab.',
    mail: 'done lòt bò yon korespondans mande',
  },
  conflict: {
    title: 'De bò yo pa dakò',
    asks: 'De bò yon korespondans pa dakò. Egzamine li yon twazyèm fwa, ansanm.',
    mail: 'de bò yon korespondans pa dakò',
  },
  dna_exchange: {
    title: 'Yon laboratwa mande chif ADN',
    asks: 'Laboratwa lòt bò yon korespondans mande chif ADN li. Gade sa li koute, epi aksepte oswa refize.',
    mail: 'yon laboratwa mande chif yon korespondans',
  },
  dna_words: {
    title: 'Yon lòt laboratwa resevwa tout mo ADN li yo',
    asks: 'Yon enstitisyon resevwa tout mo ADN li ka resevwa sou dosye sa a, e gen yon lòt k ap tann. Di si yo di li plis. Li pa wè gen youn k ap tann.',
    mail: 'mo ADN sou yon dosye ap tann repons ou',
  },
  approval: {
    title: 'Yon aksyon yon kòlèg ap tann ou',
    asks: 'Yon kòlèg mande yon bagay yon sèl moun pa fè. Gade kisa li ye, epi apwouve l oswa refize l.',
    mail: 'yon aksyon ap tann yon dezyèm moun',
  },
  confirmation: {
    title: 'Konfime yon idantifikasyon',
    asks: 'Yo pwopoze yon idantifikasyon. Konfime li ak yon rapò pa ou, oswa di poukisa non.',
    mail: 'idantifikasyon ki pwopoze, pou konfime',
  },
  contest: {
    title: 'Egzamine yon idantifikasyon ankò',
    asks: 'Yon fanmi konteste yon idantifikasyon. Fè moun ki pa t ladan l egzamine li.',
    mail: 'idantifikasyon yon fanmi konteste, pou egzamine ankò',
  },
  tell_family: {
    title: 'Di fanmi an',
    asks: 'Yon idantifikasyon konfime. Planifye kiyès ki pral di fanmi an, an pèsòn, ak kijan.',
    mail: 'fanmi pou enfòme, fas a fas',
  },
  family_search: {
    title: 'Chèche fanmi yon moun yo idantifye',
    asks: 'Yo idantifye yon moun ki mouri epi yo pa konnen fanmi li. Mande ki kote yo ta ka jwenn li.',
    mail: 'fanmi pou jwenn',
  },
  family_message: {
    title: 'Yon fanmi ekri',
    asks: 'Yon fanmi ekri nan fenèt li. Li mesaj la epi reponn li.',
    mail: 'mesaj yon fanmi',
  },
  agreement: {
    title: 'Akò',
    asks: 'Yon akò ap tann yon siyati, oswa li pral fini talè.',
    mail: 'akò pou siyen oswa pou renouvle',
  },
  event_handover: {
    title: 'Yon demann pou kowòdone yon evènman apati kounye a',
    asks: 'Di si enstitisyon ou a ap kowòdone evènman sa a kounye a.',
    mail: 'demann pou kowòdone yon evènman apati kounye a',
  },
  event_invitation: {
    title: 'Yon envitasyon pou yon evènman',
    asks: 'Di si enstitisyon ou a ap patisipe nan evènman sa a.',
    mail: 'envitasyon pou patisipe nan yon evènman',
  },
  event_reconciliation: {
    title: 'Moun nan yon evènman yo poko jwenn',
    asks: 'Gen moun sou lis yon evènman yo pa konnen kote yo ye: di kote chak moun ye.',
    mail: 'evènman ki gen moun yo poko jwenn, pou konpare',
  },
  event_contradiction: {
    title: 'De bagay nan yon evènman ki pa ka vre ansanm',
    asks: 'De bagay yo di sou yon evènman pa ka vre ansanm. Di kilès ki vre.',
    mail: 'kontradiksyon nan yon evènman',
  },
  joint_identification: {
    title: 'Idantifye dosye yon evènman ansanm?',
    asks: 'Yon lòt enstitisyon nan yon evènman vle yo idantifye dosye pa l ak dosye pa w ansanm ak ADN. Di si dosye pa w yo ladan. Se mo sèlman ki soti ladan, pandan 30 jou.',
    mail: 'dosye yon evènman pou idantifye ansanm, k ap tann repons ou',
  },
  companions: {
    title: 'Ki moun ki te vwayaje ansanm?',
    asks: 'Gen rapò pa w ki ka sou moun ki te vwayaje ak lòt moun oswa ki fanmi. Di pou chak si yo ale ansanm.',
    mail: 'rapò ki ka sou moun ki te vwayaje ansanm',
  },
  companion_found: {
    title: 'Yo jwenn yon moun ki t ap vwayaje ansanm ak li',
    asks: 'Anyen: yo jwenn yon moun ki t ap vwayaje ansanm ak moun ki nan rapò ou a, epi fanmi li konnen sa. Yo pa di anyen anplis. Gade vwayaj rapò ou a: sa yo ka mande moun ki te ladan l yo toujou ka ede rechèch ou a.',
    mail: 'yo jwenn yon moun nan yon vwayaj',
  },
  companion_revoked: {
    title: 'Yo pa t jwenn moun ki t ap vwayaje ansanm ak li',
    asks: 'Anyen: yo te di ou yo jwenn yon moun nan vwayaj rapò ou a. Yo anile idantifikasyon an, epi fanmi sa a konnen sa. Si ou te di yon lòt moun sa, korije l.',
    mail: 'sa yo te di sou yon vwayaj pa vre',
  },
  break_glass: {
    title: 'Egzamine yon aksè ijan',
    asks: 'Di si aksè ijan yon lòt enstitisyon te pran nan yon dosye te nesesè. San egzamen, kont lan kanpe.',
    mail: 'aksè ijan nan yon dosye, pou egzamine',
  },
  break_glass_ended: {
    title: 'Li sa yo te wè nan yon aksè ijan',
    asks: 'Anyen anplis pase li l: yon aksè ijan fini, epi gen lis sa yo te li ladan l.',
    mail: 'aksè ijan ki fini, ak sa yo te li',
  },
  break_glass_deletion: {
    title: 'Konfime yon kopi efase',
    asks: 'Ou te pran yon kopi yon dosye pandan yon aksè ijan. Efase l epi konfime li pa la ankò.',
    mail: 'kopi ki soti nan yon aksè ijan, pou efase',
  },
  misuse: {
    title: 'Gade yon siyal move itilizasyon',
    asks: 'Gade sa yon règ kont move itilizasyon wè nan sa yon enstitisyon mande sou dosye lòt moun.',
    mail: 'siyal move itilizasyon, pou gade',
  },
  complaint: {
    title: 'Egzamine yon plent',
    asks: 'Egzamine yon plent sou yon lòt enstitisyon epi reponn li.',
    mail: 'plent sou yon lòt enstitisyon, pou egzamine epi reponn',
  },
  recommendation: {
    title: 'Reponn yon rekòmandasyon',
    asks: 'Reponn rekòmandasyon yon ògàn siveyans.',
    mail: 'rekòmandasyon pou reponn',
  },
  joint_reexamination: {
    title: 'Gade ankò yon idantifikasyon nan yon ansanm',
    asks: 'Yo anile yon lòt idantifikasyon yo te fè ansanm ak sa a. Egzamine si sa a kenbe toujou.',
    mail: 'idantifikasyon pou revize: yo anile yon lòt nan menm gwoup la',
  },
  procedure: {
    title: 'Yon etap nan yon demach',
    asks: 'Yon etap nan yon demach se pa ou. Fè li, oswa di poukisa li pa posib.',
    mail: 'etap nan yon demach, pou fè',
  },
  protected_procedure: {
    title: 'Yon etap nan yon demach konfidansyèl',
    asks: 'Yon etap nan yon demach konfidansyèl se pa ou. Yo pa avèti pèsòn deyò enstitisyon ou a.',
    mail: 'etap nan yon demach konfidansyèl, pou fè',
  },
  procedure_stopped: {
    title: 'Yon demach kanpe',
    asks: 'Yo anile sa demach la te chita sou li. Kanpe li, epi di li kanpe.',
    mail: 'demach ki kanpe: yo anile idantifikasyon an',
  },
  match_settled: {
    title: 'Korespondans yon idantifikasyon regle',
    asks: 'Anyen: yon idantifikasyon rezoud korespondans sa yo. Pran nòt.',
    mail: 'korespondans yon idantifikasyon rezoud',
  },
  identified_amended: {
    title: 'Yon dosye yo idantifye ak youn nan pa w yo chanje',
    asks: 'Gade korespondans lan ankò: yon dosye yo idantifye ak youn nan pa w yo di yon lòt bagay kounye a. Sa ki chanje a, enstitisyon li ka di l.',
    mail: 'yon dosye yo idantifye chanje',
  },
  sample_reviewed: {
    title: 'Yo tipe echantiyon yon korespondans yon lòt jan',
    asks: 'Gade sa ADN di sou korespondans lan: yo tipe echantiyon lòt bò a yon lòt jan, yon dezyèm moun revize l la, epi yo peze mo a ankò.',
    mail: 'yo tipe echantiyon yon korespondans yon lòt jan',
  },
  band_changed: {
    title: 'Yon pè peze yon lòt jan kounye a',
    asks: 'Yon pè ou te deside sou li peze yon lòt jan kounye a. Gade si desizyon ou toujou kanpe.',
    mail: 'pè ki peze yon lòt jan pase lè yo te deside',
  },
  decision_review: {
    title: 'Gade yon desizyon ankò',
    asks: 'Konparezon an sèvi ak yon nouvo modèl, epi ak li yon desizyon ou te pran t ap wè yon lòt bagay nèt. Desizyon an rete. Gade li ankò epi di isit la ou fè sa.',
    mail: 'desizyon pou gade ankò, dapre yon nouvo modèl',
  },
  decision_second_review: {
    title: 'Yon dezyèm kout je, paske yo te di yon fanmi',
    asks: 'Dapre nouvo modèl konparezon an, yon desizyon yo te di yon fanmi t ap wè yon lòt bagay nèt. Li rete. Gade li kòm yon moun ki pa t deside epi di isit la ou fè sa.',
    mail: 'desizyon yon dezyèm moun dwe gade, paske yo te di yon fanmi',
  },
  question_answered: {
    title: 'Nouvo repons pou yon kesyon ki sere',
    asks: 'Gen dosye ki reponn yon kesyon ou sere e ki pa t reponn li anvan. Gade yo: kesyon an montre yo an premye.',
    mail: 'nouvo repons pou yon kesyon ki sere',
  },
  webhook_ended: {
    title: 'Yo fèmen yon webhook',
    asks: 'Yon webhook enstitisyon ou a pa t resevwa anyen pandan senk jou epi yo fèmen li. Gade sistèm ki dèyè li a epi anrejistre li ankò.',
    mail: 'webhook ki pa t mache, yo fèmen l',
  },
  consent_ending: {
    title: 'Yon konsantman ap fini talè',
    asks: 'Konsantman yon fanmi pral fini talè. Mande si li dwe kontinye.',
    mail: 'konsantman fanmi ki pral fini byento',
  },
};
