import { Injectable } from '@nestjs/common';
import type { ServiceMap } from './gateway-settings';
import { mergeMetrics } from './merge-metrics';

const TIMEOUT_MS = 3_000;

/** State of every service, and of the whole. */
export interface FleetState {
  readonly ready: boolean;
  readonly services: Readonly<Record<string, 'ready' | 'not ready'>>;
}

/** Asks all services for their health, metrics and description. */
@Injectable()
export class Fleet {
  /** @param own the description of the gateway itself */
  constructor(
    private readonly services: ServiceMap,
    private readonly own: string,
  ) {}

  async state(): Promise<FleetState> {
    const states = await Promise.all(
      Object.entries(this.services).map(async ([service, url]) => {
        const answer = await ask(url, '/readyz');
        return [service, answer?.ok === true ? 'ready' : 'not ready'] as const;
      }),
    );
    return { ready: states.every(([, state]) => state === 'ready'), services: Object.fromEntries(states) };
  }

  /** Prometheus text of all services that answer. */
  async metrics(own: string): Promise<string> {
    const texts = await Promise.all(
      Object.values(this.services).map(async (url) => (await ask(url, '/metrics'))?.text() ?? ''),
    );
    return mergeMetrics([own, ...texts]);
  }

  /** The OpenAPI description of one service or the gateway; undefined for a name that is none. */
  async description(service: string): Promise<string | undefined> {
    if (service === 'gateway') return this.own;
    const url = Object.hasOwn(this.services, service)
      ? this.services[service as keyof ServiceMap]
      : undefined;
    const answer = url === undefined ? undefined : await ask(url, '/openapi.json');
    return answer?.ok === true ? answer.text() : undefined;
  }

  get names(): readonly string[] {
    return Object.keys(this.services);
  }
}

async function ask(baseUrl: string, path: string): Promise<Response | undefined> {
  try {
    return await fetch(new URL(path, baseUrl), { signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch {
    return undefined;
  }
}
