import type { en } from './en.js';

/** To be reviewed by a native speaker. */
export const pt: typeof en = {
  line: {
    none: 'Sem conexão',
    noneWaiting_one: 'Sem conexão · {{count}} espera',
    noneWaiting_other: 'Sem conexão · {{count}} esperam',
    waiting_one: '{{count}} espera o envio',
    waiting_other: '{{count}} esperam o envio',
    signOutTitle: 'Há algo só neste navegador',
    signOutText_one:
      'Ao sair, este navegador é esvaziado, e com ele {{count}} rascunho ou comprovante que não está em outro lugar. Envie ou salve antes em um arquivo.',
    signOutText_other:
      'Ao sair, este navegador é esvaziado, e com ele {{count}} rascunhos ou comprovantes que não estão em outro lugar. Envie ou salve antes em um arquivo.',
    signOutPictures_one:
      'Ao sair, este navegador é esvaziado, e com ele {{count}} fotografia que ainda não está com o seu relato. Fique até que seja enviada.',
    signOutPictures_other:
      'Ao sair, este navegador é esvaziado, e com ele {{count}} fotografias que ainda não estão com os seus relatos. Fique até que sejam enviadas.',
    stay: 'Continuar na sessão',
    signOutAnyway: 'Sair e perder',
    newVersion: 'Há uma versão mais nova deste console.',
    takeVersion: 'Carregar agora',
    needed: 'Esta tela precisa de conexão.',
    meanwhile: 'Os relatos podem ser escritos sem ela.',
  },
  drafts: {
    title: 'Rascunhos e envios',
    lead: 'O que está sendo escrito e o que espera o envio. Um rascunho some depois de sessenta dias sem um passo.',
    new: 'Novo relato',
    here: 'Neste navegador',
    others: 'No servidor, da sua instituição',
    nothing: 'Nada está sendo escrito.',
    open: 'Continuar',
    sendNow: 'Enviar agora',
    save: 'Salvar em arquivo',
    discard: 'Descartar',
    saveTitle: 'Salvar em um arquivo cifrado',
    saveText:
      'O arquivo abre em qualquer console com estas palavras, e com nada mais. Guarde-as longe do arquivo.',
    passphrase: 'Palavras do arquivo',
    passphraseHint: 'Ao menos oito caracteres.',
    load: 'Abrir um arquivo',
    loadTitle: 'Abrir um arquivo cifrado',
    loadFile: 'Arquivo',
    loadFailed:
      'Não abriu: outras palavras, outro tipo de arquivo, ou uma versão mais nova do console. Confira as palavras.',
    discardTitle: 'Descartar este rascunho?',
    discardText: 'Some para toda a sua instituição, e não volta. Escreva {{word}} para confirmar.',
    cancel: 'Deixar',
    again: 'Seguir como rascunho novo',
    protects:
      'Os rascunhos estão cifrados neste navegador, com uma chave que nenhum programa da página pode ler. Isso não protege de quem tem este computador e sua conta: bloqueie a tela, e saia da sessão se for compartilhado.',
    tries_one: '{{count}} tentativa',
    tries_other: '{{count}} tentativas',
    size: '{{count}} kB a enviar',
    goes: 'some {{when}} se ninguém escrever',
    state: {
      only_here: 'só neste navegador',
      sending: 'a caminho',
      on_server: 'no servidor',
      filing: 'a registrar',
      filed: 'registrado: comprovante a entregar',
      differs: 'difere do de um colega',
    },
    why: {
      no_line: 'A plataforma não respondeu',
      signed_out: 'Sua sessão terminou: entre de novo e será enviado',
      refused: 'A plataforma não aceita',
      changed: 'Um colega escreveu nele: veja de novo e registre',
      gone: 'Não está mais no servidor: um colega o registrou ou descartou, ou era velho demais',
    },
  },
};
