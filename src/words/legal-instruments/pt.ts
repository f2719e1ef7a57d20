/** By what an authority demands something. */
export const legalInstruments = {
  court_order: 'ordem de um tribunal',
  prosecutor_order: 'ordem do ministério público',
  police_request: 'pedido da polícia',
  administrative_order: 'ordem administrativa',
  consular_request: 'pedido de um consulado',
  other: 'outra coisa',
};
