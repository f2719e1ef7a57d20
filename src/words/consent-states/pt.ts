/** How what a family permits stands, in one word. */
export const consentStates = {
  granted: 'permitido',
  refused: 'recusado',
  withdrawn: 'retirado',
  not_asked: 'não perguntado',
  ended: 'terminado',
};
