import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/routes';
import { loadMessages } from '../../i18n/i18n';
import { readCaseFilter } from './case-filter';

const deskRoute = createRoute({
  getParentRoute: () => shellRoute,
  id: 'cases',
  loader: () =>
    loadMessages('cases', { vi: () => import('./messages.vi.json'), en: () => import('./messages.en.json') }),
});

const queueRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/cases',
  validateSearch: readCaseFilter,
  component: lazyRouteComponent(() => import('./queue-page'), 'QueuePage'),
});

const commandRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/cases/command',
  component: lazyRouteComponent(() => import('./command-page'), 'CommandPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('./case-page'), 'CasePage'),
});

export const casesRoutes = deskRoute.addChildren([queueRoute, commandRoute, caseRoute]);
