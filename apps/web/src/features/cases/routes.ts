import { createRoute } from '@tanstack/react-router';
import { shellRoute } from '../../app/routes';
import { loadMessages } from '../../i18n/i18n';

const deskRoute = createRoute({
  getParentRoute: () => shellRoute,
  id: 'cases',
  loader: () =>
    loadMessages('cases', { vi: () => import('./messages.vi.json'), en: () => import('./messages.en.json') }),
});

export const casesRoutes = deskRoute.addChildren([]);
