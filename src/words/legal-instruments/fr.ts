/** By what an authority demands something. */
export const legalInstruments = {
  court_order: 'ordonnance d’un tribunal',
  prosecutor_order: 'ordre d’un parquet',
  police_request: 'demande de la police',
  administrative_order: 'ordre d’une administration',
  consular_request: 'demande d’un consulat',
  other: 'autre chose',
};
