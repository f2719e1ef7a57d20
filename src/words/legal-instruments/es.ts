/** By what an authority demands something. */
export const legalInstruments = {
  court_order: 'orden de un juzgado',
  prosecutor_order: 'orden de una fiscalía',
  police_request: 'petición de la policía',
  administrative_order: 'orden administrativa',
  consular_request: 'petición de un consulado',
  other: 'otra cosa',
};
