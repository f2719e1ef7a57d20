/** How an identification stands, and what was done with it: on the screen and in the report. */
export const standing = {
  state: {
    proposed: 'proposed: nobody has confirmed yet',
    preliminary: 'one institution has confirmed, the other has not',
    confirmed: 'confirmed by both institutions',
    notified_to_family: 'confirmed, and the family has been told',
    declined: 'declined',
    lapsed: 'lapsed',
    contested: 'contested: it is examined again',
    reaffirmed: 'examined again, and it stands',
    revoked: 'revoked: the search goes on',
  },
  step: {
    proposed: 'proposed',
    confirmed: 'confirmed',
    declined: 'declined',
    contested: 'contested',
    lapsed: 'lapsed',
    reaffirmed: 'reaffirmed',
    revoked: 'revoked',
    told: 'told the family',
    allowed: 'the person has said what may be told',
    companions_allowed: 'has said that institutions of companions may be told that one was found',
    companions_refused: 'has said that institutions of companions are not to be told',
  },
} as const;

type Wide<T> = { readonly [K in keyof T]: { readonly [W in keyof T[K]]: string } };
export type StandingWords = Wide<typeof standing>;
