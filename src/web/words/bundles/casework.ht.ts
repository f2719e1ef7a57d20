import account from '../../../locales/ht/console/account.json' with { type: 'json' };
import alerts from '../../../locales/ht/console/alerts.json' with { type: 'json' };
import approvals from '../../../locales/ht/console/approvals.json' with { type: 'json' };
import general from '../../../locales/ht/console/casework.json' with { type: 'json' };
import companions from '../../../locales/ht/console/companions.json' with { type: 'json' };
import demands from '../../../locales/ht/console/demands.json' with { type: 'json' };
import dna from '../../../locales/ht/console/dna.json' with { type: 'json' };
import health from '../../../locales/ht/console/health.json' with { type: 'json' };
import identification from '../../../locales/ht/console/identification.json' with { type: 'json' };
import inquiries from '../../../locales/ht/console/inquiries.json' with { type: 'json' };
import integrations from '../../../locales/ht/console/integrations.json' with { type: 'json' };
import kept from '../../../locales/ht/console/kept.json' with { type: 'json' };
import offers from '../../../locales/ht/console/offers.json' with { type: 'json' };
import offices from '../../../locales/ht/console/offices.json' with { type: 'json' };
import oversight from '../../../locales/ht/console/oversight.json' with { type: 'json' };
import palette from '../../../locales/ht/console/palette.json' with { type: 'json' };
import papers from '../../../locales/ht/console/papers.json' with { type: 'json' };
import people from '../../../locales/ht/console/people.json' with { type: 'json' };
import photographs from '../../../locales/ht/console/photographs.json' with { type: 'json' };
import pictures from '../../../locales/ht/console/pictures.json' with { type: 'json' };
import procedures from '../../../locales/ht/console/procedures.json' with { type: 'json' };
import record from '../../../locales/ht/console/record.json' with { type: 'json' };
import search from '../../../locales/ht/console/search.json' with { type: 'json' };
import shut from '../../../locales/ht/console/shut.json' with { type: 'json' };
import telling from '../../../locales/ht/console/telling.json' with { type: 'json' };
import transmission from '../../../locales/ht/console/transmission.json' with { type: 'json' };
import triage from '../../../locales/ht/console/triage.json' with { type: 'json' };
import urgent from '../../../locales/ht/console/urgent.json' with { type: 'json' };
import alertKinds from '../../../locales/ht/shared/alert-kinds.json' with { type: 'json' };
import consentStates from '../../../locales/ht/shared/consent-states.json' with { type: 'json' };
import fields from '../../../locales/ht/shared/fields.json' with { type: 'json' };
import legalInstruments from '../../../locales/ht/shared/legal-instruments.json' with { type: 'json' };
import needs from '../../../locales/ht/shared/needs.json' with { type: 'json' };
import said from '../../../locales/ht/shared/said.json' with { type: 'json' };
import trades from '../../../locales/ht/shared/trades.json' with { type: 'json' };
import standing from '../../../locales/ht/shared/identification.json' with { type: 'json' };
import { textsOf } from '../../../words/alert-kinds.js';
import type { casework as english } from './casework.en.js';
import { ofSameKeys } from '../same-keys.js';

const own = {
  ...general,
  kind: textsOf(alertKinds, 'title'),
  alerts: { ...alerts, asks: textsOf(alertKinds, 'asks') },
  companions: { ...companions, title: alertKinds.companions.title },
  demands: { ...demands, instrument: legalInstruments },
  identification: { ...identification, ...standing },
  integrations: { ...integrations, health },
  record: { ...record, consentState: consentStates, field: { ...fields, ...record.field } },
  need: needs,
  trade: trades,
  said,
  account,
  approvals,
  dna,
  inquiries,
  kept,
  offers,
  offices,
  oversight,
  palette,
  papers,
  people,
  photographs,
  pictures,
  procedures,
  search,
  shut,
  telling,
  transmission,
  triage,
  urgent,
};

export const casework = ofSameKeys<typeof english, typeof own>(own);
