/** How what a family permits stands, in one word. */
export const consentStates = {
  granted: 'permis',
  refused: 'refusé',
  withdrawn: 'retiré',
  not_asked: 'pas demandé',
  ended: 'terminé',
};
