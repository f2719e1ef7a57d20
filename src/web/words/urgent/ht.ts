export const urgent = {
  title: 'Aksè ijan',
  lead: 'Gen yon bagay nan lòt dosye a ki pa parèt. Si yon lavi ka depann de sa, ou ka louvri yon nivo anplis, rive nan valè yo konpare yo, pou twa èdtan: jamè enfòmasyon kontak, jamè dosye a li menm, epi anyen anplis nan ADN. Enstitisyon ki kenbe l ak ògàn sipèvizyon an konnen touswit se ou menm ak poukisa. Yon lòt moun egzamine sa nan sèt jou, oswa kont ou kanpe.',
  ask: 'Louvri l an ijans',
  reason: 'Poukisa sa pa ka tann',
  reasonHow:
    'Omwen {{least}} karaktè. Pa site non pèsonn: enstitisyon ki kenbe dosye a ak ògàn sipèvizyon an ap li l.',
  confirm: 'Louvri l pou twa èdtan',
  open: 'Ou wè plis nan dosye sa a pase dabitid, jiska {{when}}. Enstitisyon ki kenbe l ak ògàn sipèvizyon an konnen sa.',
  uses: 'Aksè ijan nan dosye yo',
  usesLead:
    'Kiyès ki gade yon dosye yon lòt enstitisyon pi lwen pase nivo li, ak poukisa. Yon moun nan enstitisyon ki kenbe l oswa nan ògàn sipèvizyon an di si sa te nesesè; san sa, kont lan kanpe apre sèt jou.',
  none: 'Pèsonn poko sèvi ak aksè ijan.',
  of: 'dosye {{owner}}, nivo {{level}}',
  from: 'depi {{from}} jiska {{until}}',
  gone: 'Yo efase rezon an lè tan li te rive.',
  unreviewed: 'pou egzamine jiska {{when}}',
  stopped: 'pa egzamine jiska {{when}}: kont kanpe',
  words: 'Sa yo jwenn, ak mo ki pa site non pèsonn',
  done: 'Sa fèt. Sa ki valab kounye a anwo a.',
  verdict: { justified: 'Li te nesesè', not_justified: 'Li pa t nesesè' },
};
