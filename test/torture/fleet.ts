import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Product } from '../system/product';

/** Process id of a service that runs in a process of its own, as the product notes it for operators. */
export function servicePid({ dataDir }: Pick<Product, 'dataDir'>, service: string): number {
  const noted = JSON.parse(readFileSync(join(dataDir, 'processes.json'), 'utf8')) as Record<
    string,
    { readonly pid: number }
  >;
  const found = noted[service];
  if (!found) throw new Error(`no process is noted for ${service}`);
  return found.pid;
}
