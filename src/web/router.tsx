import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { arriveAt } from './graphql/in-name-of.js';
import { tellFirstScreen } from './shell/first-screen.js';
import { root } from './shell/root.js';
import { withCasework } from './words/words.js';

const eventsPage = withCasework(() => import('./screens/events/events.js'));
/** Screens beyond the first are fetched when somebody goes there. */
const routes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    validateSearch: ({ state }): { state?: 'done' } => (state === 'done' ? { state } : {}),
    component: lazyRouteComponent(
      withCasework(() => import('./screens/today/today.js')),
      'Today',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/alerts/$id',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/alert/alert.js')),
      'AlertPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/matches',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/candidates/candidates.js')),
      'Candidates',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/matches/$id',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/compare/compare.js')),
      'Compare',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/search',
    validateSearch: ({ kept }): { kept?: string } => (typeof kept === 'string' ? { kept } : {}),
    component: lazyRouteComponent(
      withCasework(() => import('./screens/search/search.js')),
      'Search',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/cases',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/records/records.js')),
      'Records',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/cases/$id',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/record/report.js')),
      'ReportPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/cases/$id/journey',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/companions/journey.js')),
      'JourneyPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/companions',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/companions/companions.js')),
      'CompanionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/remains/$id',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/record/found.js')),
      'RemainsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/living/$id',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/record/found.js')),
      'LivingPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/report/$id',
    validateSearch: ({ step }): { step?: string } => (typeof step === 'string' ? { step } : {}),
    component: lazyRouteComponent(() => import('./screens/report/report.js'), 'Report'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/account',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/account/account.js')),
      'AccountPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/drafts',
    component: lazyRouteComponent(() => import('./screens/drafts/drafts.js'), 'Drafts'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/identifications/$id',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/identification/identification.js')),
      'IdentificationPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/transmissions/$id',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/transmission/transmission.js')),
      'TransmissionPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/inquiries',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/inquiries/inquiries.js')),
      'Inquiries',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/approvals',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/approvals/approvals.js')),
      'Approvals',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/integrations',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/integrations/integrations.js')),
      'Integrations',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/procedures',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/procedures/procedures.js')),
      'Procedures',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/integrations/$part',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/integrations/integrations.js')),
      'IntegrationsPart',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/procedures/$id',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/procedures/procedure.js')),
      'ProcedurePage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/integrations/imports/$id',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/integrations/import-page.js')),
      'ImportPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/offers',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/offers/offers.js')),
      'Offers',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/dna-words/$id',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/dna-words/dna-words.js')),
      'DnaWordsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/events',
    component: lazyRouteComponent(eventsPage, 'EventsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/oversight',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/oversight/oversight.js')),
      'Oversight',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/oversight/complaints',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/oversight/complaints.js')),
      'Complaints',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/oversight/complaints/$id',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/oversight/complaint.js')),
      'ComplaintPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/oversight/misuse',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/oversight/misuse.js')),
      'Misuse',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/oversight/demands',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/oversight/demands.js')),
      'Demands',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/oversight/urgent',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/oversight/urgent.js')),
      'UrgentUses',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/oversight/recommendations',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/oversight/recommendations.js')),
      'Recommendations',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/oversight/recommendations/$id',
    component: lazyRouteComponent(
      withCasework(() => import('./screens/oversight/recommendation.js')),
      'RecommendationPage',
    ),
  }),
] as const;

export const router = createRouter({
  ...{ routeTree: root.addChildren(routes), scrollRestoration: true },
  defaultNotFoundComponent: lazyRouteComponent(
    withCasework(() => import('./shell/nowhere.js')),
    'Nowhere',
  ),
});

router.subscribe('onResolved', tellFirstScreen);
router.subscribe('onBeforeLoad', ({ toLocation }) => arriveAt(toLocation));

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
