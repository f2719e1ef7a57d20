import type { StandingWords } from './en.js';

export const standing: StandingWords = {
  state: {
    proposed: 'pwopoze: pèsonn poko konfime',
    preliminary: 'yon enstitisyon konfime, lòt la poko',
    confirmed: 'tou de enstitisyon yo konfime',
    notified_to_family: 'konfime, epi yo di fanmi an',
    declined: 'refize',
    lapsed: 'tonbe',
    contested: 'konteste: y ap egzamine li ankò',
    reaffirmed: 'egzamine ankò, epi li kenbe',
    revoked: 'anile: rechèch la kontinye',
  },
  step: {
    proposed: 'pwopoze',
    confirmed: 'konfime',
    declined: 'refize',
    contested: 'konteste',
    lapsed: 'tonbe',
    reaffirmed: 'kenbe li',
    revoked: 'anile',
    told: 'di fanmi an',
    allowed: 'moun nan di sa yo ka rakonte',
    companions_allowed: 'di yo ka fè enstitisyon moun ki t ap vwayaje ansanm yo konnen yo jwenn moun nan',
    companions_refused: 'di pou yo pa fè enstitisyon moun ki t ap vwayaje ansanm yo konnen',
  },
};
