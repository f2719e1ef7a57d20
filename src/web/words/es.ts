import { values } from '../../words/values/es.js';
import { es as offline } from './offline/es.js';
import { es as report } from './report/es.js';
import { es as vocabulary } from './vocabulary/es.js';
import type { CoreWords } from './en.js';

export const es: CoreWords = {
  ...{ ...report, ...offline, ...vocabulary },
  value: values,
  product: 'Huella',
  invented: 'Datos inventados',
  skip: 'Ir al contenido',
  colon: ':',
  language: 'Idioma',
  menu: 'Menú',
  signOut: 'Cerrar sesión',
  loading: 'Un momento …',
  again: 'Intentar de nuevo',
  failed: 'La plataforma no respondió. Revise la conexión e intente de nuevo.',
  refused: 'Esto no está aquí, o no es para usted.',
  undone: {
    unanswered:
      'La plataforma no respondió: no es seguro que esto haya quedado anotado. Revise la conexión y mire cómo está antes de repetirlo.',
    refused: 'Esto fue rechazado: no está aquí, o no es para usted. No quedó nada anotado.',
    signed_out: 'Su sesión terminó. No quedó nada anotado.',
    broken:
      'Algo falló en la plataforma y no quedó nada anotado. Intente de nuevo; si se repite, avise a quien la administra.',
  },
  asGraphql: 'Ver como GraphQL',
  copy: 'Copiar',
  copied: 'Copiado',
  close: 'Cerrar',
  more: 'Ver más',
  nav: {
    today: 'Hoy',
    cases: 'Casos',
    inquiries: 'Preguntas',
    search: 'Buscar',
    candidates: 'Candidatos',
    procedures: 'Trámites',
    offers: 'Formación y trabajo',
    approvals: 'Segunda persona',
    oversight: 'Supervisión',
    report: 'Reportar',
    drafts: 'Borradores',
    integrations: 'Integraciones',
    account: 'Mi cuenta',
    explorer: 'Explorador de la API',
    goTo: 'Ir a (Ctrl K)',
  },
  signIn: {
    title: 'Buscar juntos a las personas migrantes desaparecidas',
    text: 'Entre con la cuenta que le dio su institución.',
    action: 'Iniciar sesión',
    passkey: 'Entrar con una llave de acceso',
    passkeyFailed:
      'No se pudo usar la llave de acceso. Inténtelo de nuevo; debe ser una de esta plataforma, en este dispositivo o en una llave que conecte.',
    ended: 'No ha iniciado sesión, o su sesión terminó.',
  },
  purpose: {
    title: '¿En qué trabaja ahora?',
    text: 'Queda junto a todo lo que usted lee de otras instituciones, y ellas pueden verlo.',
    words: {
      search: 'Buscar a personas desaparecidas',
      forensic_matching: 'Identificar a personas fallecidas',
      casework: 'Trabajar un caso con la otra parte',
      oversight: 'Vigilar los plazos',
      administration: 'Administrar la instalación',
    },
  },
};
