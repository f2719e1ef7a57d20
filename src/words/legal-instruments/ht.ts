/** By what an authority demands something. */
export const legalInstruments = {
  court_order: 'lòd yon tribinal',
  prosecutor_order: 'lòd yon pwokirè',
  police_request: 'demann lapolis',
  administrative_order: 'lòd yon administrasyon',
  consular_request: 'demann yon konsila',
  other: 'lòt bagay',
};
