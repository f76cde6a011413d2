import type { SessionDescription } from './directory-client';
import { csrfTokenOf } from './same-site';
import type { OpenSessionView } from './session.view';

/** What the page of that session sees of it. */
export function describeSession(
  sessionToken: string,
  { officerId, displayName, appointments, ...rest }: SessionDescription,
): OpenSessionView {
  return {
    officer: { officerId, displayName, appointments },
    csrfToken: csrfTokenOf(sessionToken),
    ...rest,
  };
}
