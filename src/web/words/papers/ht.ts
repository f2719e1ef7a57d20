export const papers = {
  form: 'Fòm nan lòd INTERPOL',
  formText:
    'Nan lòd fòm INTERPOL pou viktim katastwòf; se pa INTERPOL ki bay li ni ki apwouve l. Li gen sa yo ka montre w.',
  report: 'Rapò idantifikasyon an',
  reportText:
    'Sou kisa li chita ak ki moun ki siyen, nan yon dokiman moun ka koute. Chif yo se sa ki nan paj sa a.',
  language: 'Lang dokiman an',
  pdf: 'Telechaje PDF la',
  json: 'Telechaje pou machin (JSON)',
  made: '{{name}}: fèt {{when}}, li sou aparèy sa a kounye a.',
  review: 'Yon moun ki pale lang sa a poko li mo yo.',
};
