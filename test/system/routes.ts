import { randomUUID } from 'node:crypto';
import type { Product } from './product';

/** A JSON Schema as the services describe their bodies. */
export interface Schema {
  readonly $ref?: string;
  /** Several where any JSON value fits. */
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'header' | 'query' | 'cookie';
  readonly required?: boolean;
  readonly schema?: Schema;
}

/** An endpoint as its service describes it. */
export interface Route {
  readonly service: string;
  readonly method: string;
  /** With `{names}` of ids. */
  readonly pattern: string;
  readonly parameters: readonly Parameter[];
  readonly body?: Schema;
  /** The named schemas of the service, for `$ref`. */
  readonly schemas: Readonly<Record<string, Schema>>;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

export const SERVICES = ['directory', 'vault', 'intake', 'cases', 'recognition'] as const;

/** Every route that the services and the gateway describe, read through the gateway. */
export async function describedRoutes({ url }: Product): Promise<readonly Route[]> {
  const descriptions = await Promise.all(
    [...SERVICES, 'gateway'].map(async (service) => {
      const answer = await fetch(new URL(`/api/openapi/${service}.json`, url));
      return [service, (await answer.json()) as Description] as const;
    }),
  );
  return descriptions.flatMap(([service, { paths, components }]) =>
    Object.entries(paths).flatMap(([pattern, operations]) =>
      Object.entries(operations).map(([method, { parameters = [], requestBody }]) => {
        const body = requestBody?.content['application/json']?.schema;
        return {
          service,
          method: method.toUpperCase(),
          pattern,
          parameters,
          ...(body && { body }),
          schemas: components?.schemas ?? {},
        };
      }),
    ),
  );
}

/** `METHOD /path/{id}`, the name of a route in lists and test messages. */
export function nameOf({ method, pattern }: Pick<Route, 'method' | 'pattern'>): string {
  return `${method} ${pattern}`;
}

/** The pattern with an id in every place, by its name where one is given, else a random one. */
export function pathOf(pattern: string, ids: Readonly<Record<string, string>> = {}): string {
  return pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? EXAMPLES[name] ?? randomUUID());
}

/** What stands in paths and is no UUID. */
const EXAMPLES: Readonly<Record<string, string>> = {
  year: '2026',
  file: 'intake.json',
  awardNumber: '0000-0000',
  key: 'theme',
};
