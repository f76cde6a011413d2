import createClient, { type Middleware } from 'openapi-fetch';
import { problemOf, Unreachable } from './problem';
import type { paths as CasesPaths } from './schema/cases';
import type { paths as DirectoryPaths } from './schema/directory';
import type { paths as GatewayPaths } from './schema/gateway';
import type { paths as IntakePaths } from './schema/intake';
import type { paths as RecognitionPaths } from './schema/recognition';
import type { paths as VaultPaths } from './schema/vault';

let csrfToken = '';

/** Of the present session; goes with every change. */
export function keepCsrfToken(token: string): void {
  csrfToken = token;
}

/** Turns every refusal into a `Problem`, and what never arrived into `Unreachable`. */
const edge: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set('X-CSRF-Token', csrfToken);
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
  },
  onError({ error }) {
    return new Unreachable('not reached', { cause: error });
  },
};

function clientOf<Paths extends object>() {
  const client = createClient<Paths>({ baseUrl: '/', credentials: 'same-origin' });
  client.use(edge);
  return client;
}

/** The services' interfaces, typed from their descriptions. */
export const api = {
  gateway: clientOf<GatewayPaths>(),
  directory: clientOf<DirectoryPaths>(),
  vault: clientOf<VaultPaths>(),
  intake: clientOf<IntakePaths>(),
  cases: clientOf<CasesPaths>(),
  recognition: clientOf<RecognitionPaths>(),
};

/**
 * The body of an answer; refusals have been thrown before.
 * @throws Problem, Unreachable
 */
export async function bodyOf<Body>(answer: Promise<{ readonly data?: Body }>): Promise<Body> {
  const { data } = await answer;
  if (data === undefined) throw new Unreachable('answered without a body');
  return data;
}

/** Header of a request that makes something: the same key twice makes it once. */
export const idempotent = (key: string): { readonly 'Idempotency-Key': string } => ({
  'Idempotency-Key': key,
});

/** Header of a request that changes what one has read. */
export const ifVersion = (version: number): { readonly 'If-Match': string } => ({
  'If-Match': `"${version}"`,
});
