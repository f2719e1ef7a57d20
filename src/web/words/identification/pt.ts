import { standing } from '../../../words/identification/pt.js';

/** To be reviewed by a native speaker. */
export const identification = {
  title: 'Identificação',
  of: 'de {{a}} e {{b}}',
  ...standing,
  steps: 'Assinaturas',
  methods: 'Por qual método',
  authority: 'Quem é competente para decidir',
  reference: 'Onde está o laudo',
  laboratory: 'Laboratório de cujo laudo se parte',
  words: 'Em palavras, que a outra instituição lê',
  joint: 'Só há DNA e faltam outros da família: veja juntas as identificações da família.',
  proposeTitle: 'Propor uma identificação',
  proposeText:
    'As duas partes o consideram plausível. Uma identificação precisa de um método que a sustente e da confirmação de duas instituições.',
  propose: 'Propor',
  confirm: 'Confirmar pela minha instituição',
  decline: 'Recusar',
  look: 'Ver a identificação',
  match: 'Ver a coincidência',
  done: 'Anotado em {{when}}. Agora está: {{state}}.',
  waits: 'A outra instituição também tem de confirmar, por pessoas que entram lá.',
};
