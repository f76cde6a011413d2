import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, shellRoute } from '../../app/routes';
import { loadMessages } from '../../i18n/i18n';

const texts = (): Promise<void> =>
  loadMessages('account', {
    vi: () => import('./messages.vi.json'),
    en: () => import('./messages.en.json'),
  });

export const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account',
  loader: texts,
  component: lazyRouteComponent(() => import('./account-page'), 'AccountPage'),
});

/** For officers who have no password yet. */
export const activateRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activate',
  loader: texts,
  component: lazyRouteComponent(() => import('./activate-page'), 'ActivatePage'),
});
