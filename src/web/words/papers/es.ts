export const papers = {
  form: 'Formulario en el orden de INTERPOL',
  formText:
    'En el orden de los formularios de INTERPOL para víctimas de catástrofes; ni emitido ni aprobado por INTERPOL. Contiene lo que se le puede mostrar.',
  report: 'Informe de la identificación',
  reportText:
    'En qué se apoya y quién firmó, como documento que se puede leer en voz alta. Los números son los de esta página.',
  language: 'Idioma del documento',
  pdf: 'Descargar el PDF',
  json: 'Descargar para máquinas (JSON)',
  made: '{{name}}: hecho el {{when}}, ahora en este equipo.',
  review: 'Un hablante nativo debe leer todavía las palabras en este idioma.',
};
