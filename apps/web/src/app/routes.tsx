import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { queryClient } from '../api/query-client';
import { sessionQuery } from '../api/session';
import { FailedPage, LoadingPage, UnknownPage } from './odd-pages';

/** Everything below it may be seen by anybody. */
export const rootRoute = createRootRoute({
  component: Outlet,
  errorComponent: FailedPage,
  notFoundComponent: UnknownPage,
  pendingComponent: LoadingPage,
});

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => {
    const { next } = search;
    // Only a path of this product: `//elsewhere` would lead away.
    return typeof next === 'string' && /^\/(?!\/)/u.test(next) ? { next } : {};
  },
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page'), 'SignInPage'),
});

/** Everything below it needs a session, and stands in the shell. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/sign-in', search: { next: location.href } });
  },
  component: lazyRouteComponent(() => import('./shell/shell'), 'Shell'),
  errorComponent: FailedPage,
});
