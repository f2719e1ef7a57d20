export const papers = {
  form: 'Formulaire dans l’ordre d’INTERPOL',
  formText:
    'Dans l’ordre des formulaires d’INTERPOL pour les victimes de catastrophes ; ni émis ni approuvé par INTERPOL. Il contient ce qui peut vous être montré.',
  report: 'Rapport de l’identification',
  reportText:
    'Sur quoi elle repose et qui a signé, en un document qui peut être lu à haute voix. Les chiffres sont ceux de cette page.',
  language: 'Langue du document',
  pdf: 'Télécharger le PDF',
  json: 'Télécharger pour machines (JSON)',
  made: '{{name}} : fait le {{when}}, maintenant sur cet appareil.',
  review: 'Les mots dans cette langue doivent encore être lus par une personne native.',
};
