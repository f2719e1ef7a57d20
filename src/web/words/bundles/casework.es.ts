import account from '../../../locales/es/console/account.json' with { type: 'json' };
import alerts from '../../../locales/es/console/alerts.json' with { type: 'json' };
import approvals from '../../../locales/es/console/approvals.json' with { type: 'json' };
import general from '../../../locales/es/console/casework.json' with { type: 'json' };
import companions from '../../../locales/es/console/companions.json' with { type: 'json' };
import demands from '../../../locales/es/console/demands.json' with { type: 'json' };
import dna from '../../../locales/es/console/dna.json' with { type: 'json' };
import health from '../../../locales/es/console/health.json' with { type: 'json' };
import identification from '../../../locales/es/console/identification.json' with { type: 'json' };
import inquiries from '../../../locales/es/console/inquiries.json' with { type: 'json' };
import integrations from '../../../locales/es/console/integrations.json' with { type: 'json' };
import kept from '../../../locales/es/console/kept.json' with { type: 'json' };
import offers from '../../../locales/es/console/offers.json' with { type: 'json' };
import offices from '../../../locales/es/console/offices.json' with { type: 'json' };
import oversight from '../../../locales/es/console/oversight.json' with { type: 'json' };
import palette from '../../../locales/es/console/palette.json' with { type: 'json' };
import papers from '../../../locales/es/console/papers.json' with { type: 'json' };
import people from '../../../locales/es/console/people.json' with { type: 'json' };
import photographs from '../../../locales/es/console/photographs.json' with { type: 'json' };
import pictures from '../../../locales/es/console/pictures.json' with { type: 'json' };
import procedures from '../../../locales/es/console/procedures.json' with { type: 'json' };
import record from '../../../locales/es/console/record.json' with { type: 'json' };
import search from '../../../locales/es/console/search.json' with { type: 'json' };
import shut from '../../../locales/es/console/shut.json' with { type: 'json' };
import telling from '../../../locales/es/console/telling.json' with { type: 'json' };
import transmission from '../../../locales/es/console/transmission.json' with { type: 'json' };
import triage from '../../../locales/es/console/triage.json' with { type: 'json' };
import urgent from '../../../locales/es/console/urgent.json' with { type: 'json' };
import alertKinds from '../../../locales/es/shared/alert-kinds.json' with { type: 'json' };
import consentStates from '../../../locales/es/shared/consent-states.json' with { type: 'json' };
import fields from '../../../locales/es/shared/fields.json' with { type: 'json' };
import legalInstruments from '../../../locales/es/shared/legal-instruments.json' with { type: 'json' };
import needs from '../../../locales/es/shared/needs.json' with { type: 'json' };
import said from '../../../locales/es/shared/said.json' with { type: 'json' };
import trades from '../../../locales/es/shared/trades.json' with { type: 'json' };
import standing from '../../../locales/es/shared/identification.json' with { type: 'json' };
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
