import { standing } from '../../../words/identification/es.js';

export const identification = {
  title: 'Identificación',
  of: 'de {{a}} y {{b}}',
  ...standing,
  steps: 'Firmas',
  methods: 'Por qué método',
  authority: 'Quién es competente para resolver',
  reference: 'Dónde está el dictamen',
  laboratory: 'Laboratorio de cuyo dictamen se parte',
  words: 'En palabras, que lee la otra institución',
  joint: 'Solo hay ADN y faltan otros de la familia: mire juntas las identificaciones de la familia.',
  proposeTitle: 'Proponer una identificación',
  proposeText:
    'Ambas partes lo tienen por plausible. Una identificación necesita un método que la sostenga y la confirmación de dos instituciones.',
  propose: 'Proponer',
  confirm: 'Confirmar por mi institución',
  decline: 'Rechazar',
  look: 'Ver la identificación',
  match: 'Ver la coincidencia',
  done: 'Anotado el {{when}}. Ahora está: {{state}}.',
  waits: 'La otra institución también tiene que confirmar, por personas que entran allí.',
};
