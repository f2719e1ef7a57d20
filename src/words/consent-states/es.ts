/** How what a family permits stands, in one word. */
export const consentStates = {
  granted: 'permitido',
  refused: 'rechazado',
  withdrawn: 'retirado',
  not_asked: 'sin preguntar',
  ended: 'terminado',
};
