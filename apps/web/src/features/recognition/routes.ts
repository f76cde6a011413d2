import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/routes';
import { loadMessages } from '../../i18n/i18n';
import type { ChosenMerit } from './dossiers/chosen-merits';
import type { Question } from './merits/merit-question';
import { readAwardsSearch } from './awards/awards-search';
import { readDossiersSearch } from './dossiers/dossiers-search';

const deskRoute = createRoute({
  getParentRoute: () => shellRoute,
  id: 'recognition',
  loader: () =>
    loadMessages('recognition', {
      vi: () => import('./messages.vi.json'),
      en: () => import('./messages.en.json'),
    }),
});

const dossiersRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/recognition/dossiers',
  validateSearch: readDossiersSearch,
  component: lazyRouteComponent(() => import('./dossiers/dossiers-page'), 'DossiersPage'),
});

const newDossierRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/recognition/dossiers/new',
  component: lazyRouteComponent(() => import('./dossiers/new-dossier-page'), 'NewDossierPage'),
});

const dossierRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/recognition/dossiers/$dossierId',
  component: lazyRouteComponent(() => import('./dossiers/dossier-page'), 'DossierPage'),
});

const meritsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/recognition/merits',
  component: lazyRouteComponent(() => import('./merits/merits-page'), 'MeritsPage'),
});

const partiesRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/recognition/parties',
  component: lazyRouteComponent(() => import('./parties/parties-page'), 'PartiesPage'),
});

const partyRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/recognition/parties/$partyId',
  component: lazyRouteComponent(() => import('./parties/party-page'), 'PartyPage'),
});

const awardsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/recognition/awards',
  validateSearch: readAwardsSearch,
  component: lazyRouteComponent(() => import('./awards/awards-page'), 'AwardsPage'),
});

const decisionRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/recognition/decisions/$decisionId',
  component: lazyRouteComponent(() => import('./awards/decision-page'), 'DecisionPage'),
});

export const recognitionRoutes = deskRoute.addChildren([
  dossiersRoute,
  newDossierRoute,
  dossierRoute,
  meritsRoute,
  partiesRoute,
  partyRoute,
  awardsRoute,
  decisionRoute,
]);

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Merits that were chosen to be nominated: ids only. */
    chosenMerits?: readonly ChosenMerit[];
    /** What the officer asked of the ledger: ids and codes only. */
    meritQuestion?: Question;
  }
}
