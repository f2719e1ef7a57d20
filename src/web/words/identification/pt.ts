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
  telling: {
    title: 'O que a família pode saber',
    text: 'O que a pessoa encontrada permite que se diga à família. Nada é dito antes de ela permitir, e ela pode decidir de outra forma mais tarde; o que já foi dito fica dito.',
    said: {
      nobody: 'ninguém perguntou ainda',
      nothing: 'nada pode ser dito',
      only_alive: 'que ela está viva, e nada mais',
      whereabouts: 'que ela está viva e onde está',
    },
    allows: {
      nothing: 'Nada',
      only_alive: 'Que ela está viva, e nada mais',
      whereabouts: 'Que ela está viva e onde está',
    },
  },
  companions: {
    title: 'Quem viajava com esta pessoa',
    text: 'Se as instituições de quem viajava com ela podem ser avisadas de que ela foi encontrada. Elas ficam sabendo disso e de nada mais: nem nome, nem lugar, nem resultado. Pode ser retirado a qualquer momento; o que já foi dito fica dito.',
    family: 'A família',
    person: 'A pessoa encontrada',
    said: { nobody: 'ninguém perguntou ainda', yes: 'podem ser avisadas', no: 'não devem ser avisadas' },
    ask: { family: 'A família disse a você', person: 'A pessoa disse a você' },
    yes: 'Sim, podem ser avisadas',
    no: 'Não',
    authority: 'Se for criança: a autoridade de proteção que decidiu e onde isso consta',
    write: 'Registrar',
    written: 'Registrado.',
  },
};
