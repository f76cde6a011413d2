import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client';
import { shellRoute } from '../../app/routes';
import { loadMessages } from '../../i18n/i18n';
import { queueSearch, type QueueSearch } from './queue/queue-search';
import { registerSearch, type RegisterSearch } from './register/register-search';
import { vocabularyQuery } from './vocabulary';

const deskRoute = createRoute({
  getParentRoute: () => shellRoute,
  id: 'intake',
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(vocabularyQuery),
      loadMessages('intake', {
        vi: () => import('./messages.vi.json'),
        en: () => import('./messages.en.json'),
      }),
    ]),
  component: lazyRouteComponent(() => import('./intake-desk'), 'IntakeDesk'),
});

const queueRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/intake',
  validateSearch: (search: Record<string, unknown>): QueueSearch => queueSearch(search),
  component: lazyRouteComponent(() => import('./queue/queue-page'), 'QueuePage'),
});

const newTipRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/intake/new',
  component: lazyRouteComponent(() => import('./new-tip/new-tip-page'), 'NewTipPage'),
});

const tipRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/intake/tips/$tipId',
  component: lazyRouteComponent(() => import('./tip/tip-page'), 'TipPage'),
});

const registerRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/intake/register',
  validateSearch: (search: Record<string, unknown>): RegisterSearch => registerSearch(search),
  component: lazyRouteComponent(() => import('./register/register-page'), 'RegisterPage'),
});

export const intakeRoutes = deskRoute.addChildren([queueRoute, newTipRoute, tipRoute, registerRoute]);
