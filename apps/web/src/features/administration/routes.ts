import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/routes';
import { loadMessages } from '../../i18n/i18n';

const deskRoute = createRoute({
  getParentRoute: () => shellRoute,
  id: 'administration',
  loader: () =>
    loadMessages('administration', {
      vi: () => import('./messages.vi.json'),
      en: () => import('./messages.en.json'),
    }),
});

const operationsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/administration',
  component: lazyRouteComponent(() => import('./operations-page'), 'OperationsPage'),
});

const officersRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/administration/officers',
  component: lazyRouteComponent(() => import('./officers-page'), 'OfficersPage'),
});

const unitsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/administration/units',
  component: lazyRouteComponent(() => import('./units-page'), 'UnitsPage'),
});

const lawRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/administration/law',
  component: lazyRouteComponent(() => import('./law-page'), 'LawPage'),
});

const importRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/administration/import',
  component: lazyRouteComponent(() => import('./import-page'), 'ImportPage'),
});

export const administrationRoutes = deskRoute.addChildren([
  operationsRoute,
  officersRoute,
  unitsRoute,
  lawRoute,
  importRoute,
]);
