import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractOf, type EventClass } from './event-contract';
import { parsePayloadAs } from './payload';

const examples = join(__dirname, '../examples');

/** The golden example of a type as it stands in `examples/`, for documentation and specs. */
export function goldenJson(type: string, folder = examples): unknown {
  return JSON.parse(readFileSync(join(folder, `${type}.json`), 'utf8'));
}

/** The golden example as an instance, for specs of consumers. */
export function goldenExample<T extends object>(eventClass: EventClass<T>): T {
  return parsePayloadAs(eventClass, goldenJson(contractOf(eventClass).type));
}
