import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { queryClient } from '../api/query-client';
import { holds, sessionQuery } from '../api/session';
import { accountRoute, activateRoute } from '../features/account/routes';
import { administrationRoutes } from '../features/administration/routes';
import { casesRoutes } from '../features/cases/routes';
import { intakeRoutes } from '../features/intake/routes';
import { overviewRoute } from '../features/overview/routes';
import { recognitionRoutes } from '../features/recognition/routes';
import { DESKS } from './desks';
import { NoDeskPage, UnknownPage } from './odd-pages';
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

/** Any other address: said inside the shell, so that the way back is there. */
const unknownRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '$',
  component: UnknownPage,
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
    overviewRoute,
    administrationRoutes,
    unknownRoute,
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
