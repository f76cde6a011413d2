import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/routes';
import { loadMessages } from '../../i18n/i18n';
import { readOverviewSearch } from './period';

export const overviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/overview',
  validateSearch: readOverviewSearch,
  loader: () =>
    loadMessages('overview', {
      vi: () => import('./messages.vi.json'),
      en: () => import('./messages.en.json'),
    }),
  component: lazyRouteComponent(() => import('./overview-page'), 'OverviewPage'),
});
