/** By what an authority demands something. */
export const legalInstruments = {
  court_order: 'order of a court',
  prosecutor_order: 'order of a prosecutor',
  police_request: 'request of the police',
  administrative_order: 'order of an administration',
  consular_request: 'request of a consulate',
  other: 'something else',
} as const;
