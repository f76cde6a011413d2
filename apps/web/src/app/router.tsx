import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { queryClient } from '../api/query-client';
import { holds, sessionQuery } from '../api/session';
import { accountRoute, activateRoute } from '../features/account/routes';
import { administrationRoutes } from '../features/administration/routes';
import { casesRoutes } from '../features/cases/routes';
import { intakeRoutes } from '../features/intake/routes';
import { recognitionRoutes } from '../features/recognition/routes';
import { DESKS } from './desks';
import { NoDeskPage } from './odd-pages';
import { rootRoute, shellRoute, signInRoute } from './routes';

/** The first desk of the officer's roles. */
const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: async () => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    const desk = DESKS.find(({ roles }) => session !== null && holds(session, roles));
    if (desk) throw redirect({ to: desk.pages[0].to });
  },
  component: NoDeskPage,
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  activateRoute,
  shellRoute.addChildren([
    homeRoute,
    accountRoute,
    intakeRoutes,
    casesRoutes,
    recognitionRoutes,
    administrationRoutes,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
