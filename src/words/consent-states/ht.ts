/** How what a family permits stands, in one word. */
export const consentStates = {
  granted: 'pèmèt',
  refused: 'refize',
  withdrawn: 'retire',
  not_asked: 'yo poko mande',
  ended: 'fini',
};
