import account from '../../../locales/pt/console/account.json' with { type: 'json' };
import alerts from '../../../locales/pt/console/alerts.json' with { type: 'json' };
import approvals from '../../../locales/pt/console/approvals.json' with { type: 'json' };
import general from '../../../locales/pt/console/casework.json' with { type: 'json' };
import companions from '../../../locales/pt/console/companions.json' with { type: 'json' };
import demands from '../../../locales/pt/console/demands.json' with { type: 'json' };
import dna from '../../../locales/pt/console/dna.json' with { type: 'json' };
import health from '../../../locales/pt/console/health.json' with { type: 'json' };
import identification from '../../../locales/pt/console/identification.json' with { type: 'json' };
import inquiries from '../../../locales/pt/console/inquiries.json' with { type: 'json' };
import integrations from '../../../locales/pt/console/integrations.json' with { type: 'json' };
import kept from '../../../locales/pt/console/kept.json' with { type: 'json' };
import offers from '../../../locales/pt/console/offers.json' with { type: 'json' };
import offices from '../../../locales/pt/console/offices.json' with { type: 'json' };
import oversight from '../../../locales/pt/console/oversight.json' with { type: 'json' };
import palette from '../../../locales/pt/console/palette.json' with { type: 'json' };
import papers from '../../../locales/pt/console/papers.json' with { type: 'json' };
import people from '../../../locales/pt/console/people.json' with { type: 'json' };
import photographs from '../../../locales/pt/console/photographs.json' with { type: 'json' };
import pictures from '../../../locales/pt/console/pictures.json' with { type: 'json' };
import procedures from '../../../locales/pt/console/procedures.json' with { type: 'json' };
import record from '../../../locales/pt/console/record.json' with { type: 'json' };
import search from '../../../locales/pt/console/search.json' with { type: 'json' };
import shut from '../../../locales/pt/console/shut.json' with { type: 'json' };
import telling from '../../../locales/pt/console/telling.json' with { type: 'json' };
import transmission from '../../../locales/pt/console/transmission.json' with { type: 'json' };
import triage from '../../../locales/pt/console/triage.json' with { type: 'json' };
import urgent from '../../../locales/pt/console/urgent.json' with { type: 'json' };
import alertKinds from '../../../locales/pt/shared/alert-kinds.json' with { type: 'json' };
import consentStates from '../../../locales/pt/shared/consent-states.json' with { type: 'json' };
import fields from '../../../locales/pt/shared/fields.json' with { type: 'json' };
import legalInstruments from '../../../locales/pt/shared/legal-instruments.json' with { type: 'json' };
import needs from '../../../locales/pt/shared/needs.json' with { type: 'json' };
import said from '../../../locales/pt/shared/said.json' with { type: 'json' };
import trades from '../../../locales/pt/shared/trades.json' with { type: 'json' };
import standing from '../../../locales/pt/shared/identification.json' with { type: 'json' };
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
