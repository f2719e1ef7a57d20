import { values } from '../../words/values/pt.js';
import { pt as offline } from './offline/pt.js';
import { pt as report } from './report/pt.js';
import { pt as vocabulary } from './vocabulary/pt.js';
import type { CoreWords } from './en.js';

/** To be reviewed by a native speaker. */
export const pt: CoreWords = {
  ...{ ...report, ...offline, ...vocabulary },
  value: values,
  product: 'Huella',
  invented: 'Dados inventados',
  skip: 'Ir para o conteúdo',
  colon: ':',
  language: 'Idioma',
  menu: 'Menu',
  signOut: 'Sair',
  loading: 'Um momento …',
  again: 'Tentar de novo',
  failed: 'A plataforma não respondeu. Verifique a conexão e tente de novo.',
  refused: 'Isto não está aqui, ou não é para você.',
  undone: {
    unanswered:
      'A plataforma não respondeu: não é certo que isto tenha ficado anotado. Verifique a conexão e veja como está antes de repetir.',
    refused: 'Isto foi recusado: não está aqui, ou não é para você. Nada ficou anotado.',
    signed_out: 'A sua sessão terminou. Nada ficou anotado.',
    broken:
      'Algo falhou na plataforma e nada ficou anotado. Tente de novo; se acontecer outra vez, avise quem a administra.',
  },
  asGraphql: 'Ver como GraphQL',
  copy: 'Copiar',
  copied: 'Copiado',
  close: 'Fechar',
  more: 'Mostrar mais',
  nav: {
    today: 'Hoje',
    cases: 'Casos',
    inquiries: 'Perguntas',
    search: 'Buscar',
    candidates: 'Candidatos',
    procedures: 'Trâmites',
    offers: 'Formação e trabalho',
    approvals: 'Segunda pessoa',
    oversight: 'Supervisão',
    report: 'Relatar',
    drafts: 'Rascunhos',
    integrations: 'Integrações',
    account: 'Minha conta',
    explorer: 'Explorador da API',
    goTo: 'Ir para (Ctrl K)',
  },
  signIn: {
    title: 'Procurar juntos as pessoas migrantes desaparecidas',
    text: 'Entre com a conta que a sua instituição lhe deu.',
    action: 'Entrar',
    passkey: 'Entrar com uma chave de acesso',
    passkeyFailed:
      'Não foi possível usar a chave de acesso. Tente de novo; deve ser uma desta plataforma, neste dispositivo ou em uma chave que você conecte.',
    ended: 'Você não entrou, ou a sua sessão terminou.',
  },
  purpose: {
    title: 'Em que você trabalha agora?',
    text: 'Fica junto de tudo o que você lê de outras instituições, e elas podem ver.',
    words: {
      search: 'Procurar pessoas desaparecidas',
      forensic_matching: 'Identificar pessoas falecidas',
      casework: 'Trabalhar um caso com o outro lado',
      oversight: 'Vigiar os prazos',
      administration: 'Administrar a instalação',
    },
  },
};
